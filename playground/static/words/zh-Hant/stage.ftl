# The live view as a whole: its parts, what must be said over the stage, the switches above the map, and what is only heard.

stage-title = 訓練實況
stage-skip = 跳到播放
stage-network = 網路
stage-map = 決策圖
stage-loss = 損失
stage-gradients = 梯度

## Notices, where the server has no sentence of its own

stage-notice-waiting = 正在重新連線…
stage-notice-busy = 正在重放到這一步…
stage-notice-problem = 無法完成這個操作。
stage-notice-diverged = 訓練發散了。
stage-notice-stopped = 已停止。
stage-notice-close = 關閉這條通知
    .tip = 關閉這條通知（Esc）
stage-notice-progress = 重放的進度
stage-last-finite = 跳到最後一個有限的步
stage-restart-slower = 用學習率 { $rate } 重新開始
# In the panel of accounts.
stage-no-answer = 伺服器沒有回答。

## Switches above the map

stage-switches = 在圖上
stage-switch-draw = 畫點
    .tip = 在圖上新增、移動和刪除點
    .numbers = 這份資料要預測的是數值：只有要區分類別的資料才能畫點。
    .rows = 你自己的資料請在原來的表格裡修改。
stage-switch-test = 測試
    .tip = 顯示測試點
stage-switch-batch = 批次
    .tip = 圈出上一個小批次的點
stage-switch-discretize = 離散
    .tip = 只顯示判斷，不顯示把握多大
stage-switch-delta = 單元的 δ
    .tip = 按所選單元的 δ 給每個訓練點著色
stage-switch-arrows = 箭頭
    .tip = 每個訓練點處損失的梯度，畫成箭頭

## What is only heard: "Paused at step 120, epoch 4: train loss 0.213, test loss 0.250, train accuracy 92.4%."

stage-summary = { $state ->
        [playing] 正在播放
        [diverged] 已發散
       *[paused] 已暫停
    }，第 { $step } 步，第 { $epoch } 輪：訓練損失 { $trainLoss }{ $hasTestLoss ->
        [yes] ，測試損失 { $testLoss }
       *[no] {""}
    }{ $hasTrainAccuracy ->
        [yes] ，訓練準確率 { $trainAccuracy }
       *[no] {""}
    }{ $hasTestAccuracy ->
        [yes] ，測試準確率 { $testAccuracy }
       *[no] {""}
    }。

stage-callout = 初次來訪
stage-callout-close = 關閉
stage-callout-line = 每條線是一個權重：越粗，所示的值越大；藍色為正，橘色虛線為負。請指向一條線。
stage-callout-map =
    { $kind ->
        [curve] 曲線是網路對每個輸入的回答，點是樣本。請指向一處。
       *[other] 底色是網路在每一處的回答，點是樣本。請指向一個點。
    }
stage-callout-walk = 隨時停下，按「逐步演示這次更新」：前向、損失、反向，最後才是權重。
