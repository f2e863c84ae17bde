# The live view as a whole: its parts, what must be said over the stage, the switches above the map, and what is only heard.

stage-title = 训练实况
stage-skip = 跳到播放
stage-network = 网络
stage-map = 决策图
stage-loss = 损失
stage-gradients = 梯度

## Notices, where the server has no sentence of its own

stage-notice-waiting = 正在重新连接…
stage-notice-busy = 正在重放到这一步…
stage-notice-problem = 无法完成这个操作。
stage-notice-diverged = 训练发散了。
stage-notice-stopped = 已停止。
stage-notice-close = 关闭这条通知
    .tip = 关闭这条通知（Esc）
stage-notice-progress = 重放的进度
stage-last-finite = 跳到最后一个有限的步
stage-restart-slower = 用学习率 { $rate } 重新开始
# In the panel of accounts.
stage-no-answer = 服务器没有回答。

## Switches above the map

stage-switches = 在图上
stage-switch-draw = 画点
    .tip = 在图上添加、移动和删除点
    .numbers = 这份数据要预测的是数值：只有要区分类别的数据才能画点。
    .rows = 你自己的数据请在原来的表格里修改。
stage-switch-test = 测试
    .tip = 显示测试点
stage-switch-batch = 批次
    .tip = 圈出上一个小批量的点
stage-switch-discretize = 离散
    .tip = 只显示判断，不显示把握多大
stage-switch-delta = 单元的 δ
    .tip = 按所选单元的 δ 给每个训练点着色
stage-switch-arrows = 箭头
    .tip = 每个训练点处损失的梯度，画成箭头

## What is only heard: "Paused at step 120, epoch 4: train loss 0.213, test loss 0.250, train accuracy 92.4%."

stage-summary = { $state ->
        [playing] 正在播放
        [diverged] 已发散
       *[paused] 已暂停
    }，第 { $step } 步，第 { $epoch } 轮：训练损失 { $trainLoss }{ $hasTestLoss ->
        [yes] ，测试损失 { $testLoss }
       *[no] {""}
    }{ $hasTrainAccuracy ->
        [yes] ，训练准确率 { $trainAccuracy }
       *[no] {""}
    }{ $hasTestAccuracy ->
        [yes] ，测试准确率 { $testAccuracy }
       *[no] {""}
    }。

stage-callout = 初次来访
stage-callout-close = 关闭
stage-callout-line = 每条线是一个权重：越粗，所示的值越大；蓝色为正，橙色虚线为负。请指向一条线。
stage-callout-map =
    { $kind ->
        [curve] 曲线是网络对每个输入的回答，点是样本。请指向一处。
       *[other] 底色是网络在每一处的回答，点是样本。请指向一个点。
    }
stage-callout-walk = 随时停下，按“逐步演示这次更新”：前向、损失、反向，最后才是权重。
