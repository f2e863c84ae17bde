# Momentum and Adam: what else than the gradient stands in an update.

title = 动量法与 Adam
about = 同一个权重，三种优化器：各自怎样使用同样的梯度。

plain = 梯度下降
    .text =
        一个权重，每次更新用全部的行。前两个梯度是 { $g1 } 和 { $g2 }；更新是负的学习率 { $rate } 乘以它们：{ $u1 } 和 { $u2 }。从一次更新到下一次，什么也不记住。

velocity = 动量法会记住
    .text =
        动量法保存一个速度：旧速度的十分之九，加上新的梯度。第一次更新后它是 { $g1 }；现在是 0.9 · { $g1 } + { $g2 } = { $velocity }。
    .ask = 学习率是 { $rate }。权重的第二次更新是多少？
    .right = 对：−{ $rate } · { $velocity } = { $update }。其中一半以上是从以前带来的。
    .wrong = 负的学习率乘以速度。
    .mistake-plain = 那是普通的梯度下降：负的学习率只乘以新的梯度。
    .mistake-sign = 大小对，符号反了：速度把梯度加起来，更新逆着它走。
    .do = 回答问题，写三位数字。

overshoot = 它冲过头了
    .text =
        在这样一个简单的碗里，动量帮不上忙：它冲过谷底再回来。20 次更新后，用它时损失是 { $momentum }，不用时是 { $sgd }；开始时是 { $start }。它有用的地方是长而平坦的山谷，或抖动的梯度。
    .do = 按播放，到第 { $goal } 步为止。

adam = Adam 的第一步
    .text =
        Adam 把每个梯度除以它自己最近的大小。在最初的一次更新，这个大小就是梯度本身，这里是 { $gradient }。
    .ask = 那么 Adam 的第一步有多长？
    .option-small = 比学习率短得多
    .option-rate = 与学习率一样长，不论梯度多大
    .option-large = 与梯度一样长
    .right = 对：{ $gradient } 除以 { $gradient } 是 1，所以学习率为 { $rate } 时更新是 { $update }。这就是 Adam 的学习率通常很小的原因。
    .wrong = 一个数除以自己的大小，是 1 或 −1。
    .do = 回答问题。
