# What a run says of itself: why it stopped, why something is refused, and what is in the picture.

run-diverged = 训练发散了：第 { $step } 次更新会使损失或某个权重超过 { $bound }。最后的损失是 { $loss }，在第 { $last } 步，学习率 { $rate }。最常见的原因是更新跳得太远，超出了斜率适用的范围：请回到较早的一步，或用较小的学习率重新开始。
run-stopped_epoch = 按停止规则停在第 { $epoch } 轮。按播放继续。
run-stopped_loss = 已停止：训练损失 { $train } 达到或低于停止规则的 { $loss }。按播放继续。
run-shown = 这次运行要展示的就是这些。按播放继续。
run-edit = 权重或偏置可以设为 -{ $most } 到 { $most } 的任何数。它保持原样。
run-no_undo = 没有可以撤销的改变了。
run-no_redo = 没有可以重做的改变了。
run-changes = 播放时改变的设置太多，链接已容纳不下：它会用现在的设置从头开始这个网络。

# an audit that cannot be answered
audit-step = 指的是哪一步？步是从 0 开始的整数。
audit-ahead = 第 { $step } 步还没有计算：这次运行到了第 { $head } 步。
audit-select = 这个网络里没有这样的东西：请在图中选一个权重、单元或层。
audit-card = 这张卡片无法为这次更新画出。运行照常继续；请换一张卡片或另一步。

# the caption of a picture: the run in short, a part each
scene-network = { $sizes } { $activations }
scene-optimizer = { $optimizer }，学习率 { $rate }
scene-batch = 批量 { $size }
scene-batch_all = 全部为一批
scene-l1 = L1 { $strength }
scene-l2 = L2 { $strength }
scene-points = 手动改过点
scene-seed = 种子 { $seed }

# the plane that the decision map shows, of data with more than two dimensions
scene-plane_pca = { $inputs } 个输入的两条主轴所在的平面，过它们的均值
scene-plane_pair = { $x } 与 { $y }；{ $others ->
    [1] 另一个输入取均值
   *[other] 另外 { $others } 个输入取均值
}
scene-axis = 主轴 { $number }
# what a curve shows across its input, where it has no name of its own
scene-output = 输出
