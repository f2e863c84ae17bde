# The strip above the stage: play, steps, restarts, speed, the timeline, where training stands; and the caption of a picture.
# "key" is what is printed on the key that does the same.

## Buttons

transport-play = 播放
    .key = 空白鍵
transport-pause = 暫停
# The play button, where the reader has gone back into the past of the run.
transport-resume = 從第 { $step } 步繼續，作為新的分支
transport-moves = 移動
transport-back = 後退一格
    .key = ←
transport-update = 更新一次
    .key = →
transport-one-epoch = 訓練一輪
    .key = Shift →
transport-starts = 重新開始
transport-reset = 用同樣的權重重新開始
transport-new-weights = 用新的權重開始
transport-taking = 改變
transport-undo = 復原上一個改變
    .key = Ctrl Z
transport-redo = 重做
    .key = Ctrl Shift Z
transport-keep = 儲存
transport-lecture = 講課：放大，不顯示側欄
transport-camera = 儲存舞台的圖片
transport-save-as = 另存為 …
transport-copy-link = 複製指向這一步的連結
transport-speed = 速度
transport-own-pace = 自定步調 · { $speed }
    .tip = 這次執行自己定步調：先慢，後快。選一個速度就由你決定。

## Where training stands

transport-epoch = 輪
transport-step = 步
transport-train-loss = 訓練損失
transport-test-loss = 測試損失
transport-train-accuracy = 訓練準確率
transport-test-accuracy = 測試準確率

## The timeline

transport-update-back = −1：後退一次更新
transport-update-on = +1：前進一次更新
transport-timeline = 顯示的步
    .value = 第 { $step } 步，第 { $epoch } 輪
    .pointed = 第 { $step } 步 · 第 { $epoch } 輪
    .start = 第 { $step } 步
transport-changed = { $step ->
    [0] 第一次更新之前設定：{ $changes }
   *[other] 從第 { $step } 步起：{ $changes }
}
transport-changed-many = { $step ->
    [0] 第一次更新之前設定：{ $count } 個權重和偏置
   *[other] 從第 { $step } 步起：{ $count } 項改變
}
transport-changed-one = { $name } = { $value }
transport-changed-all = { $name } = 全部
transport-changed-here = { $place }。{ $changed }
transport-go-to-epoch = 跳到這一輪的末尾
    .label = 輪
    .hint = 跳到
    .tip = 跳到這一輪的末尾，限於已經執行到的地方

## The caption of a picture: its parts stand in a row, apart

