# One parameter, seen whole: a · x against 10, and the sigmoid of x + a. After an article's two examples.

title = 一个参数，看个完整
about = 只有一个数在学习：损失随它变化是一条曲线，每次更新是曲线上的一步。

gap = 一个权重
    .text =
        整个网络就是 `a * x`。对这个样本 x = { $x }，权重是 { $a }，所以它回答 { $y }；应该回答 { $t }。损失是差距的平方：{ $loss }。
    .ask = 权重要往哪边走？
    .option-up = 增大
    .option-down = 减小
    .right = 对：{ $y } 太小，而 x 是正的。
    .wrong = 它回答 { $y }，应该回答 { $t }；x 是正的。
    .do = 回答问题。

curve = 损失随权重的变化
    .text =
        只有一个权重时，卡片中沿更新方向的损失**就是**损失随这个权重的变化：一条抛物线。更新在上面走一步，步长是那里的斜率乘以学习率 { $rate }。

        斜率是 δ · x = { $delta } · { $x } = { $gradient }。
    .ask = 权重从 { $a } 走到哪里？
    .right = 对：{ $a } − { $rate } · ({ $gradient }) = { $new }。
    .wrong = { $a } − { $rate } · ({ $gradient })。
    .mistake-added = 你上坡了：梯度要减去。
    .mistake-gradient = 那是梯度。权重走的距离是学习率乘以它。
    .do = 回答问题，写三位数字。

hundred = 一百步
    .text =
        第一步之后，与 10 的差距还剩 { $percent }%。后面的每一步也大致如此：25、50、75 和 100 次更新后，权重是 { $a25 }、{ $a50 }、{ $a75 } 和 { $a100 }。图中每次更新是曲线上的一个点：陡的地方步子长，靠近底部步子短。它在底部从不完全停下，因为每个 x 都想要自己的权重。
    .do = 按播放，到第 { $goal } 步为止。

shift = 另一个参数：平移
    .text =
        现在是 `sigmoid(x + a)` 配交叉熵：两团点，在 −1 和 3 附近，平移 a 从 { $a0 } 开始。200、400 和 600 次更新后是 { $a200 }、{ $a400 } 和 { $a600 }；{ $goal } 次后是 { $a1400 }。它的曲线不是抛物线：远处是一条直的斜坡，所以那里的点间隔相同。
    .do = 按播放，到第 { $goal } 步为止。

straight = 它为什么沿直线下降
    .text =
        200 次更新里，平移从 { $a0 } 到了 { $a200 }，每次变化大致相同。那里每个输出都接近 1。用交叉熵时 δ 是 输出 − 目标，所以类别 1 的行 δ 接近 0，类别 0 的行 δ 接近 1。
    .ask = 有多少行在把平移往下推？
    .option-all = 全部
    .option-half = 约一半
    .option-none = 几乎没有
    .right = 对：类别 0 的行。每一行使它移动 { $rate } · 1，所以平均一步是 { $each }：200 次更新合计 { $hundred }。
    .wrong = 接近 0 的 δ 不会推动。哪些行的 δ 接近 1？
    .do = 回答问题。
