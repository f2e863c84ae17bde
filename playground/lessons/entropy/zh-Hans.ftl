# Cross-entropy against squared error: a confident mistake, told by two losses.

title = 交叉熵还是平方误差
about = 一个自信的错误，由两种损失来纠正：一个大声喊，一个低声说。

wrong = 一个自信的错误
    .text =
        一个固定为 1 的权重，一个学习的偏置，一个 sigmoid。对这一行 z = { $z }，所以输出是 { $a }；目标是 { $t }。网络几乎确信，却错了。

        sigmoid 在那里的斜率是 { $slope }：曲线是平坦的。
    .ask = 应该多强地纠正它？
    .option-strong = 强：它错得不能再错了
    .option-weak = 弱：曲线是平坦的
    .right = 应该是这样。实际是否如此，要看用什么损失。
    .wrong = 曲线是平坦的，但回答错得不能再错了。
    .do = 回答问题。

two = 两种损失，两个 δ
    .text =
        输出的 δ 说明纠正有多强。用**交叉熵**（就像这里），或者用**平方误差**：同样的网络，同样的行，同样的输出 { $a }。
    .ask = 谁的 δ 更大？
    .option-entropy = 交叉熵的
    .option-squared = 平方误差的
    .right = 对：交叉熵是 { $entropy }，平方误差是 { $squared }：{ $times } 倍。
    .wrong = 平方误差要把自己的斜率乘以 sigmoid 的斜率 { $slope }。
    .do = 回答问题。

cancel = 什么抵消了
    .text =
        两个 δ 都是乘积：损失的斜率乘以 sigmoid 的斜率。交叉熵的斜率在这里是 { $loss }；sigmoid 的斜率 { $slope } 缩小多少，它就增大多少，乘积里剩下 a − t = { $error }。平方误差的斜率从不超过 2，所以乘积消失了。

        卡片显示两条曲线随输出的变化。

entropy = 交叉熵能学
    .text =
        用交叉熵时，偏置在 { $goal } 次更新里从 { $start } 到 { $end }，到了两团点分开的地方。
    .do = 按播放，让它运行到第 { $goal } 步。

squared = 平方误差在等待
    .text =
        同样的开头，用平方误差：{ $goal } 次更新后，偏置从 { $start } 到了 { $end }。它最后也会到达，但有一半的行，尽管错着，却几乎不拉动。
    .do = 按播放，让它运行到第 { $goal } 步。
