# The strip above the stage: play, steps, restarts, speed, the timeline, where training stands; and the caption of a picture.
# "key" is what is printed on the key that does the same.

## Buttons

transport-play = 播放
    .key = 空格
transport-pause = 暂停
# The play button, where the reader has gone back into the past of the run.
transport-resume = 从第 { $step } 步继续，作为新的分支
transport-moves = 移动
transport-back = 后退一帧
    .key = ←
transport-update = 更新一次
    .key = →
transport-one-epoch = 训练一轮
    .key = Shift →
transport-starts = 重新开始
transport-reset = 用同样的权重重新开始
transport-new-weights = 用新的权重开始
transport-taking = 改变
transport-undo = 撤销上一个改变
    .key = Ctrl Z
transport-redo = 重做
    .key = Ctrl Shift Z
transport-keep = 保存
transport-lecture = 讲课：放大，不显示侧栏
transport-camera = 保存舞台的图片
transport-save-as = 另存为 …
transport-copy-link = 复制指向这一步的链接
transport-speed = 速度
transport-own-pace = 自定步调 · { $speed }
    .tip = 这次运行自己定步调：先慢，后快。选一个速度就由你决定。

## Where training stands

transport-epoch = 轮
transport-step = 步
transport-train-loss = 训练损失
transport-test-loss = 测试损失
transport-train-accuracy = 训练准确率
transport-test-accuracy = 测试准确率

## The timeline

transport-update-back = −1：后退一次更新
transport-update-on = +1：前进一次更新
transport-timeline = 显示的步
    .value = 第 { $step } 步，第 { $epoch } 轮
    .pointed = 第 { $step } 步 · 第 { $epoch } 轮
    .start = 第 { $step } 步
transport-changed = { $step ->
    [0] 第一次更新之前设定：{ $changes }
   *[other] 从第 { $step } 步起：{ $changes }
}
transport-changed-many = { $step ->
    [0] 第一次更新之前设定：{ $count } 个权重和偏置
   *[other] 从第 { $step } 步起：{ $count } 项改变
}
transport-changed-one = { $name } = { $value }
transport-changed-all = { $name } = 全部
transport-changed-here = { $place }。{ $changed }
transport-go-to-epoch = 跳到这一轮的末尾
    .label = 轮
    .hint = 跳到
    .tip = 跳到这一轮的末尾，限于已经运行到的地方

## The caption of a picture: its parts stand in a row, apart

