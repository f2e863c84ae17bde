# What the cards of the audit say. A float is written for eyes before it gets here. A sentence is whole: it holds under
# every setting in which its card says it, or it names the condition.

name-weight-of = 权重 { $before } → { $after }
name-row = 第 { $row } 行
card-weight = 为什么改变
card-proof = 验证
card-step_size = 步长
card-output = 损失与输出
card-forward = 前向
card-backward = 反向
card-shapes = 形状
card-paths = 路径
card-flow = { symbol-delta } 的流动
card-health = 健康
go_on = 继续
yes = 是
mean = 平均
sum = 总和
column-row = 行
column-delta = { symbol-delta }
column-a = { symbol-a }
column-push = { symbol-delta } · { symbol-a }
column-part = 占全部推动的份额
column-multiple = 更新的倍数
column-rate = 学习率
column-cost = 含惩罚项的损失
column-data_loss = 批次的损失
column-tangent = 斜率预言的
column-numeric = 数值斜率
column-error = 误差
column-relative = 相对误差
column-kinked = 跨过折点
column-block = 块
column-worst = 单个参数的最大值
column-checked = 已检查
column-output = 输出
column-target = 目标
column-loss_slope = 损失的斜率
column-activation_slope = 激活函数的斜率
column-own_slope = 输出对自身 { symbol-z } 的斜率
column-slope = 斜率
column-from = 来自
column-w = { symbol-w }
column-z = { symbol-z }
column-product = 乘积
column-unit = 单元
column-bias = 偏置
column-gradient = 梯度

## 符号，与公式所用的记法相同

symbol-delta = { $notation ->
        [ng] dz
        [framework] pre.grad
       *[nielsen] δ
    }
    .many = { $notation ->
        [ng] dz
        [framework] pre.grad
       *[nielsen] δ
    }
symbol-z = { $notation ->
        [ng] z
        [framework] pre
       *[nielsen] z
    }
symbol-a = { $notation ->
        [ng] a
        [framework] out
       *[nielsen] a
    }
symbol-w = { $notation ->
        [ng] W
        [framework] weight
       *[nielsen] w
    }
symbol-blame = { $notation ->
        [ng] da
        [framework] out.grad
       *[nielsen] ∂C/∂a
    }

## What things are called

unit-short = 第 { $number } 单元
unit-output = 输出
layer-hidden = 第 { $number } 隐藏层
layer-output = 输出层
layer-value = { $layer } { $value }
layers = 第 { $numbers } 层
layers-output = 输出层
percent-below = 少于 { $least }
percent-above = 多于 { $most }
factors = { $name }：{ $first } × { $second }
slot-velocity = 速度
slot-mean = 梯度的均值
slot-mean_square = 平方的均值
slot-sum_of_squares = 平方的总和

## Losses and activations inside a sentence

within-loss-squared_error = 平方误差
within-loss-half_squared_error = 半平方误差
within-loss-absolute_error = 绝对误差
within-loss-huber = Huber 损失
within-loss-binary_cross_entropy = 二元交叉熵
within-loss-cross_entropy = 交叉熵
within-activation-linear = 线性函数
within-activation-sigmoid = sigmoid
within-activation-tanh = tanh
within-activation-relu = ReLU
within-activation-leaky_relu = leaky ReLU
within-activation-elu = ELU
within-activation-silu = SiLU
within-activation-gelu = GELU
within-activation-softplus = softplus
within-activation-sin = 正弦
within-activation-softmax = softmax

## Why a weight or bias moves

why-title = 这个权重为什么改变？
why-title_bias = 这个偏置为什么改变？
why-up = { $name }增大 { $change }，从 { $before } 到 { $after }。
why-down = { $name }减小 { $change }，从 { $before } 到 { $after }。
why-begun = 在这次更新之前，它被手动从 { $left } 改为 { $before }。
why-begun_start = 在任何训练之前，它被手动设为 { $before }。
why-edited = 在这次更新之后，它被手动从 { $after } 改为 { $edited }：屏幕上是这个值，下一次更新也从它开始。
why-still = { $name }不变：保持为 { $before }。
why-lost = { $name }保持为 { $before }：{ $change } 的变化太小，存不进这个数。
why-away = { $name }离开 { $before }，不再是一个数。
why-fixed = { $name }固定为 { $before }。
why-held = 所以交给优化器的不是梯度，而是 0。
why-uphill = 增大它会使这个批次的损失增大：批次本身的梯度是 { $data }。
why-downhill = 增大它会使这个批次的损失减小：批次本身的梯度是 { $data }。
why-level = 批次本身的梯度是 0：就这个批次而言，它的微小变化什么也不改变。
why-burst = 批次本身的梯度不再是一个数：网络溢出了。
why-penalty = 惩罚项把它拉向 0，加上 { $penalty }。
why-clipped = 裁剪把这次更新的各个梯度乘以 { $scale }。
why-given_gradient = 交给优化器的梯度是 { $gradient }。
why-against_down = 优化器逆着交给它的梯度走，所以这次更新使它减小。
why-against_up = 优化器逆着交给它的梯度走，所以这次更新使它增大。
why-too_little = 乘以学习率后什么也不剩。
why-coasts = 这次交给它的梯度是 0；{ $optimizer }从以前的更新继续带着它走。
why-shared = 这个变化中有 { $part } 是{ $optimizer }从以前的更新带来的，其余来自这个梯度。
why-carried = { $optimizer }从以前的更新带来的部分方向相反，并胜过这个梯度，{ $carried } 对 { $fresh }：所以照旧前进。
why-slowed = { $optimizer }从以前的更新带来的部分方向相反；这个梯度胜过它，{ $fresh } 对 { $carried }。
why-no_delta = { $unit }的 { symbol-delta } 在每个样本中都是 0，所以没有推动。
why-no_input = 从{ $unit }来的值在每个样本中都是 0，乘在 0 上的权重不起作用。
why-hardest = { $count ->
    [1] 推动最强的是{ $rows }：占全部推动的 { $part }。
   *[other] 推动最强的是{ $rows }：合占全部推动的 { $part }。
}
why-agree = 各样本意见不一：全部推动中有 { $part } 朝向获胜的一边。
why-chosen = 所选的样本（{ $row }）推动 { $push }。
why-absent = 所选的样本（{ $row }）不在这个批次中：它不起作用。
why-bars = 每个样本的推动：{ symbol-delta } · { symbol-a }
why-bars_bias = 每个样本的推动：{ symbol-delta }
why-rest = { $count ->
    [1] 另外一个
   *[other] 另外 { $count } 个
}
why-rest_note = { $count } 个推动中最强的 { $shown } 个，其余合为一条。
why-sum = { $count ->
    [1] 唯一的一个
   *[other] { $count } 个的总和
}
why-mean = { $count ->
    [1] 数据的梯度
   *[other] { $count } 个的平均：数据的梯度
}
why-bars_about = { $count ->
    [1] 只有一个样本在推动，{ $row }，推动 { $largest }；这就是数据的梯度 { $gradient }。
   *[other] { $reduction ->
        [sum] { $count } 个样本在推动；它们的总和就是数据的梯度 { $gradient }。最强的是{ $row }，{ $largest }。
       *[mean] { $count } 个样本在推动，总和 { $total }；它们的平均就是数据的梯度 { $gradient }。最强的是{ $row }，{ $largest }。
    }
}
why-gradient_title = 从数据的梯度到所用的梯度
why-gradient_about = { $parts }；合起来是梯度 { $total }。
why-part = { $name } { $value }
why-given = 所用的梯度
why-change_title = 从梯度到变化
why-change_about = { $parts }；合起来是变化 { $total }。
why-change = 变化
why-term-data = 数据
why-term-l2 = L2 惩罚
why-term-l1 = L1 惩罚
why-term-clipped = 裁剪
why-term-held = 固定不变
why-term-carried = 带来的部分
why-before = 更新前
why-left = 训练留下的
why-before_by_hand = 之前，手动设定
why-by_hand = 然后手动设为
why-after = 更新后
why-rate = 学习率
why-schedule = 调度的系数
why-clip = 裁剪的系数
why-root = 除以
why-slot = { $name }，保存值
why-facts_about = 更新前后的参数，以及优化器所用的数。
why-table = 每个样本的推动
why-table_some = { $count } 个推动中最强的 { $shown } 个
why-to_proof = 用数值方法检验
why-to_unit = { $unit }

## Was the step too long?

step_size-title = 这一步是不是太大？
step_size-fell = { $cost ->
    [whole] 这次更新使批次含惩罚项的损失从 { $start } 到 { $here }。它的斜率预言 { $promised }：这个预言只在近处成立。
   *[data] 这次更新使批次的损失从 { $start } 到 { $here }。它的斜率预言 { $promised }：这个预言只在近处成立。
}
step_size-rose = { $cost ->
    [whole] 这次更新使批次含惩罚项的损失从 { $start } 升到 { $here }，尽管它的斜率预言 { $promised }：这一步跳过了山谷。
   *[data] 这次更新使批次的损失从 { $start } 升到 { $here }，尽管它的斜率预言 { $promised }：这一步跳过了山谷。
}
step_size-level = { $cost ->
    [whole] 这次更新使批次含惩罚项的损失停在原处 { $start }。它的斜率预言 { $promised }。
   *[data] 这次更新使批次的损失停在原处 { $start }。它的斜率预言 { $promised }。
}
step_size-fell_uphill = { $cost ->
    [whole] 这次更新使批次含惩罚项的损失从 { $start } 到 { $here }，尽管它的斜率是上坡，预言 { $promised }。
   *[data] 这次更新使批次的损失从 { $start } 到 { $here }，尽管它的斜率是上坡，预言 { $promised }。
}
step_size-rose_uphill = { $cost ->
    [whole] 这次更新使批次含惩罚项的损失从 { $start } 升到 { $here }；它的斜率预言会升到 { $promised }。
   *[data] 这次更新使批次的损失从 { $start } 升到 { $here }；它的斜率预言会升到 { $promised }。
}
step_size-level_uphill = { $cost ->
    [whole] 这次更新使批次含惩罚项的损失停在原处 { $start }；它的斜率预言 { $promised }。
   *[data] 这次更新使批次的损失停在原处 { $start }；它的斜率预言 { $promised }。
}
step_size-uphill = 批次本身的梯度指向别处：是{ $optimizer }从以前的更新带来的{ $slot }把它带到这里。
step_size-coasted = { $cost ->
    [whole] 这次更新使批次含惩罚项的损失从 { $start } 到 { $here }，尽管它的斜率是 0，预言不会变化。
   *[data] 这次更新使批次的损失从 { $start } 到 { $here }，尽管它的斜率是 0，预言不会变化。
}
step_size-coasts = 没有梯度要求它：{ $optimizer }从以前的更新带来的{ $slot }还不是 0。
step_size-either = 走一半会到 { $half }，走两倍会到 { $twice }。
step_size-burst = { $cost ->
    [whole] 这次更新使批次含惩罚项的损失从 { $start } 超出一切数值：学习率为 { $rate } 时，这一步远离了斜率适用的范围。
   *[data] 这次更新使批次的损失从 { $start } 超出一切数值：学习率为 { $rate } 时，这一步远离了斜率适用的范围。
}
step_size-lost = 在这次更新之前，批次的损失就已超出一切数值：无法用它判断任何一步。
step_size-still_flat = 这次更新什么也不改变：梯度处处为 0。
step_size-still_held = 这次更新什么也不改变：凡有梯度的都固定不变。
step_size-still_rate = 这次更新什么也不改变：学习率是 0。
step_size-still_lost = 这次更新什么也不改变：梯度乘以学习率后什么也不剩。
step_size-right = 对这个批次来说步长正合适：走一半会到 { $half }，走两倍会到 { $twice }。
step_size-short = 对这个批次来说步子再大些更好：走一半会到 { $half }，走两倍会到 { $twice }。
step_size-long = 对这个批次来说步子小些更好：走一半会到 { $half }，走两倍会到 { $twice }。
step_size-long_all = 走一半会到 { $half }，走两倍会到 { $twice }：没有一个低于起点，尽管斜率是下坡。对这个批次来说步子实在太大。
step_size-batch = { $count ->
    [1] 这里只问了这个批次的唯一样本：别的批次有别的山谷。
   *[other] 这里只问了这个批次的 { $count } 个样本：别的批次有别的山谷。
}
step_size-plot = 沿这次更新的损失
step_size-curve = 损失
step_size-tangent = 斜率预言的
step_size-x = 这次更新的倍数（1 即学习率 { $rate }）
step_size-y = 批次的损失
step_size-y_penalty = 含惩罚项的损失
step_size-note = 这次更新所改变的一切一起移动，沿实际所走的更新直线前进。
step_size-about = 沿这次更新，批次的损失：起点 { $start }，走一半后 { $half }，走完后 { $this }（斜率在那里预言 { $promised }），走两倍后 { $twice }。
step_size-mark_start = 起点
step_size-mark_half = 一半
step_size-mark_this = 这一步
step_size-mark_twice = 两倍
step_size-start = 更新前的损失
step_size-start_penalty = 更新前含惩罚项的损失
step_size-half = 学习率 { $rate } 时
step_size-this = 实际的 { $rate }
step_size-twice = { $rate } 时
step_size-promised = 预言的
step_size-slope = 沿更新方向的斜率
step_size-length = 更新的长度
step_size-cosine = 与最速下降方向的余弦
step_size-facts_about = 学习率取一半、一倍、两倍时的损失，以及起点的斜率。
step_size-table = 沿这次更新的损失

## Is the gradient right?

proof-title = 梯度正确吗？
proof-title_network = 这些梯度正确吗？
proof-agree = 把{ $name }上下移动一点，每次让网络算一遍，得到斜率 { $numeric }。反向传播算得 { $analytic }：两者一致，相对误差 { $relative }。
proof-rounding = 把{ $name }上下移动一点，每次让网络算一遍，得到斜率 { $numeric }。反向传播算得 { $analytic }：两者相差 { $error }，大约是 float64 的舍入所能造成的。
proof-burst = 网络溢出了：无论用差分还是反向传播，都没有斜率可求。
proof-zero = 把{ $name }上下移动一点，每单位使损失改变 { $numeric }。反向传播算得恰好是 0。
proof-kinked = 把{ $name }上下移动一点会跨过一个折点，即激活函数、损失或惩罚项的一个拐角：它两侧的斜率不同，所以差分 { $numeric } 不是那里的斜率。反向传播取其中一侧，{ $analytic }。
proof-differ = 把{ $name }上下移动一点得到斜率 { $numeric }，反向传播得到 { $analytic }：在这个 ε 下两者相差 { $error }。请在下面找 V 形的谷底。
proof-whole = 这里的损失含惩罚项。
proof-unclipped = 两者都取裁剪之前的值。
proof-badge = { $count ->
    [1] 整个网络：唯一的参数，最大相对误差 { $worst }。
   *[other] 整个网络：{ $count } 个参数的最大相对误差 { $worst }。
}
proof-badge_some = 整个网络：{ $count } 个参数中的 { $checked } 个（每块都取几个）的最大相对误差 { $worst }。
proof-badge_none = 整个网络：检查过的每个参数，两次移动之间都有折点，那里没有可比较的斜率。
proof-kinks = { $count ->
    [1] 跨过折点的一个未计入。
   *[other] 跨过折点的 { $count } 个未计入。
}
proof-numeric = 用差分
proof-analytic = 用反向传播
proof-error = 相差
proof-relative = 相对误差
proof-facts_about = 用两种方法求得的损失的斜率。
proof-curve = 取哪个 ε？误差呈 V 形
proof-curve_about = 中心差分的相对误差随 ε 的变化；最小是 { $error }，在 { $best } 处。
proof-curve_note = ε 太大会偏离斜率；太小会淹没在舍入误差中。
proof-curve_kinked = ε 太大会偏离斜率或跨过折点；太小会淹没在舍入误差中。
proof-largest = 最大相对误差
proof-where = 出现在
proof-checked = 已检查
proof-of = { $count } 中的 { $checked }
proof-verdict = 结论
proof-passed = 梯度一致
proof-failed = 梯度不一致
proof-badge_about = 对整个网络的检验。
proof-by_differences = 用差分求全部梯度
proof-forward_passes = { $passes } 次前向传播，{ $work } 次乘法
proof-by_backprop = 用反向传播求全部
proof-backward_pass = 1 次前向与 1 次反向传播，{ $work } 次乘法
proof-cost_about = 用差分求全部梯度要 { $passes } 次前向传播；反向传播只要一次反向。这里数的是矩阵乘积中的乘法。
proof-table = 每个 ε 的差分
proof-blocks = 逐块

## The loss, and what the outputs are told

output-title = { symbol-delta } 从哪里开始
output-chosen = 所选的样本（{ $row }）的损失是 { $loss }。
output-worst = 这个批次中损失最大的样本是{ $row }：{ $loss }。
output-most = 所有输出中，{ $unit }得到的 { symbol-delta } 最大。
output-loss = 损失（{ $loss }）
output-a = { $unit }的 { symbol-a }
output-t = { $unit }的目标
output-delta = { $unit }的 { symbol-delta }
output-facts_about = { $row }的损失，以及得到 { symbol-delta } 最大的输出。
output-bars = 每个输出得到什么：{ symbol-delta }
output-bars_about = 每个输出的 { symbol-delta }；最大的是{ $unit }的 { $delta }。
output-compare = 斜率会抵消吗？
output-z = { $unit }的 { symbol-z }
output-y = { symbol-delta }
output-here = 这里
output-with = { $loss } { $delta }
output-compare_note = 在这个 { symbol-z } 处的 { symbol-delta }：{ $parts }。
output-compare_flat = { $loss }的曲线在远离目标处回到 0：网络错了，却得不到纠正。
output-compare_about = 对这个目标，{ symbol-delta } 随 { symbol-z } 的变化。在 { symbol-z } = { $z } 处：{ $parts }。
output-table = 每个输出
output-to_unit = { $unit }的 { symbol-delta }
told-fused = 输出 { $output }，目标 { $target }：{ symbol-delta } 就是两者之差 { $delta }。这个损失（{ $loss }）的斜率以 { $activation } 的斜率为除数，而 { symbol-delta } 又要乘以这个斜率，所以两者抵消：错得越多，纠正得越强，即使在 { $activation } 平坦的地方也是如此。
told-fused_tied = 输出 { $output }，目标 { $target }：{ symbol-delta } 就是两者之差 { $delta }。{ $activation } 把 { $count } 个输出连在一起，所以每个输出都送来一部分：那里损失的斜率，乘以这个 { symbol-z } 使它改变多少。用这个损失时各斜率抵消，各部分相加恰好就是这个差。
told-kept = 输出 { $output }，目标 { $target }：损失（{ $loss }）的斜率是 { $loss_slope }，激活函数的斜率是 { $slope }；{ symbol-delta } 是两者之积 { $delta }。这里没有抵消，所以在 { $activation } 平坦的地方，即使答错也只得到微弱的纠正。
told-dead_end = 输出 { $output }，目标 { $target }：损失（{ $loss }）的斜率是 { $loss_slope }，激活函数的斜率是 { $slope }；{ symbol-delta } 是两者之积 { $delta }。这里没有抵消，所以在 { $activation } 平坦的地方，即使答错也得不到任何纠正。
told-open = 输出 { $output }，目标 { $target }：损失（{ $loss }）的斜率是 { $loss_slope }，激活函数的斜率是 { $slope }；{ symbol-delta } 是两者之积 { $delta }。这里没有抵消，但 { $activation } 没有平坦的地方。
told-straight = 输出 { $output }，目标 { $target }：损失（{ $loss }）的斜率是 { $loss_slope }。{ $activation }输出的斜率处处为 1，所以它就是 { symbol-delta }：{ $delta }。
told-kept_tied = 输出 { $output }，目标 { $target }：{ $activation } 把 { $count } 个输出连在一起，所以每个输出处损失（{ $loss }）的斜率都进来，乘以这个 { symbol-z } 使它改变多少。合起来就是 { symbol-delta } = { $delta }。这里没有抵消，所以在 { $activation } 几乎不动的地方，答错也只得到微弱的纠正。
told-factors_title = 两个因子得出 { symbol-delta }
told-factors_about = { $total } 乘以斜率 { $slope } 就是 { symbol-delta } = { $delta }。
told-tied_title = 每个输出送给{ $unit }什么
told-tied_about = { $count } 项，即损失的斜率乘以这个 { symbol-z } 使该输出改变多少，相加得 { symbol-delta } = { $delta }。
told-rest = 另外 { $count } 项
told-note_fused = 损失除以斜率，链式法则乘以斜率：只剩下输出减目标。
told-note_kept = 斜率留在乘积里：在 { $activation } 平坦的地方，不论输出错得多厉害，它都使 { symbol-delta } 很小。
told-note_dead_end = 斜率留在乘积里：在 { $activation } 平坦的地方，不论输出错得多厉害，它都使 { symbol-delta } 为 0。
told-note_open = 斜率留在乘积里；{ $activation } 没有平坦的地方。
told-note_straight = 直线的斜率处处为 1，所以损失的斜率原样通过。
told-cancel_title = 目标为 { $target } 时，{ symbol-delta } 随输出的变化
told-cancel_about = 用{ $fused }时 { symbol-delta } 是一条直线，即输出减目标。用{ $kept }时它在两端回到 0，那里 { $activation } 是平坦的。这里 { symbol-a } = { $output }，{ symbol-delta } = { $delta }。
told-output_axis = 输出 { symbol-a }
delta-down = 正号表示：{ symbol-z } 越大，这个样本的损失越大，所以它要求 { symbol-z } 减小。
delta-up = 负号表示：{ symbol-z } 越大，这个样本的损失越小，所以它要求 { symbol-z } 增大。
delta-burst = 它不再是一个数：网络溢出了。
delta-zero = 零表示：这个样本没有什么要告诉这个单元。

## Forward

forward-sample = { $count ->
    [1] { $unit }唯一的输入乘以权重，加上偏置，得 { symbol-z } = { $z }。
   *[other] { $unit }的 { $count } 个加权输入与偏置相加，得 { symbol-z } = { $z }。
}
forward-turned = { $activation } 把它变成 { symbol-a } = { $output }。
forward-turned_joint = { $activation } 把它和其他输出的 { symbol-z } 一起，变成 { symbol-a } = { $output }。
forward-batch = { $examples ->
    [1] 这个批次只有一个样本：{ $unit }得到 { symbol-z } = { $z }，给出 { symbol-a } = { $output }。
   *[other] 在这个批次的 { $examples } 个样本上，{ $unit }平均得到 { symbol-z } = { $z }，给出 { symbol-a } = { $output }。下面的和是平均值之和。
}
forward-slope = 那里的斜率是 { $slope }：{ symbol-z } 移动一点，{ symbol-a } 移动它的 { $slope } 倍。
forward-slope_one = 那里的斜率是 1：{ symbol-z } 移动多远，{ symbol-a } 就移动多远。
forward-slope_none = 那里的斜率是 0：{ symbol-z } 移动一点，{ symbol-a } 不动。用这个损失没有坏处：斜率抵消，{ symbol-delta } 就是输出减目标。
forward-slope_blocks = 那里的斜率是 0：{ symbol-z } 移动一点，{ symbol-a } 不动，所以误差信号传不回去。
forward-slope_kink = 这个 { symbol-z } 正好在曲线的折点上，那里的斜率算作 { $slope }。
forward-cancels = 在 { symbol-delta } 中，这个斜率与损失中的斜率抵消：不论曲线多平坦，{ symbol-delta } 都是输出减目标。
forward-slopes_straight = 它的斜率处处为 1，所以后面的斜率原样通过。
forward-slopes_one = 批次的每个样本在这里的斜率都是 { $slope }，各自的误差信号都乘以它。
forward-slopes_batch = 批次的斜率在 { $low } 与 { $high } 之间，每个样本的误差信号乘以自己的斜率。
forward-slopes_joint = 这个输出对自身 { symbol-z } 的斜率在批次中介于 { $low } 与 { $high } 之间；{ symbol-delta } 把每个输出送来的部分相加。
forward-slopes_free_one = 批次的每个样本在这里的斜率都是 { $slope }；在 { symbol-delta } 中它与损失中的斜率抵消，只剩输出减目标。
forward-slopes_free = 批次的斜率在 { $low } 与 { $high } 之间；在 { symbol-delta } 中它们与损失中的斜率抵消，只剩输出减目标。
forward-dead_all = 它对整个批次都是死亡的：输出 0，斜率也是 0，所以它什么也不说，什么也得不到。
forward-dead_some = 它对批次的 { $share } 是死亡的：在那里输出 0，斜率也是 0。
forward-saturated_all = 它对整个批次都是饱和的：每个样本都在曲线平坦的一端，所以几乎没有误差信号传回。
forward-saturated_some = 它对批次的 { $share } 是饱和的：在曲线平坦的一端，几乎没有误差信号传回。
forward-flat_all = 对整个批次来说，这里的曲线几乎平坦，所以几乎没有误差信号传回。
forward-flat_some = 对批次的 { $share } 来说，这里的曲线几乎平坦，几乎没有误差信号传回。
forward-free = 对批次的 { $share } 来说，{ $activation } 几乎平坦。用这个损失没有坏处：即使在那里，答错也得到充分的纠正。
forward-awake = 批次中没有样本在曲线几乎平坦的地方。
forward-never_flat = 这条曲线没有平坦的一端：它从不饱和。
forward-sum_title = { symbol-z } 由什么相加而成
forward-sum_about = { $count ->
    [1] 一项，来自{ $name }的 { $value }，与偏置 { $bias } 相加得 { symbol-z } = { $z }。
   *[other] { $count } 项与偏置 { $bias } 相加得 { symbol-z } = { $z }。最大的一项是来自{ $name }的 { $value }。
}
forward-bias = 偏置
forward-rest = 另外 { $count } 项
forward-curve_title = 批次在 { $activation } 上的位置
forward-curve_about = { $activation } 的曲线。这里的 { symbol-z } 是 { $z }，给出 { $output }。批次的 { symbol-z } 在 { $low } 与 { $high } 之间。
forward-slope_title = 那里有多陡
forward-slope_about = { $activation } 的斜率随 { symbol-z } 的变化。在这个 { symbol-z } 处是 { $slope }。
forward-slope_curve = { $activation } 的斜率
forward-examples = 批次的样本
forward-histogram = 占批次的份额
forward-here = { symbol-z } = { $z }
forward-here_mean = 平均
forward-mean_note = 平均值不一定在曲线上：弯曲曲线的平均不是平均处的曲线值。
forward-softmax_note = 曲线保持其他输出此处的 { symbol-z }；别的样本有别的 { symbol-z }，所以它们的点可能不在曲线上。
forward-many_note = 点是 { $count } 个样本中的前 { $shown } 个；直方图和各平均值包含全部。
forward-terms_table = 和中的每一项
forward-examples_table = 曲线上的每个样本
forward-examples_table_first = 曲线上 { $count } 个样本中的前 { $shown } 个
forward-saturated = 批次中饱和的
forward-flat = 批次中几乎平坦的
forward-dead = 批次中死亡的
forward-facts_about = 这个单元的数值，以及批次中有多少卡住了。
forward-to_backward = 它的 { symbol-delta }
forward-to_layer = 用矩阵看它所在的层

## Backward

backward-what = { symbol-delta } 说明当单元的 { symbol-z } 增大时，样本的损失增大得多快。
backward-hidden = { $count ->
    [1] { $unit }的输出传给一个单元，后者把自己的 { symbol-delta } 经两者之间的权重送回来。结果是 { $total }：损失随这个单元的输出增大得多快。乘以它的斜率 { $slope }，就是 { symbol-delta } = { $delta }。
   *[other] { $unit }的输出传给 { $count } 个单元。每个单元把自己的 { symbol-delta } 经两者之间的权重送回来；相加得 { $total }：损失随这个单元的输出增大得多快。乘以它的斜率 { $slope }，就是 { symbol-delta } = { $delta }。
}
backward-zero_slope = 斜率是 0，所以什么也通不过：这个样本什么也没有告诉这个单元。
backward-batch = { $examples ->
    [1] 这个批次只有一个样本。它给{ $unit }的 { symbol-delta } 的大小是 { $mean }。
   *[other] 这个批次的 { $examples } 个样本各给{ $unit }一个 { symbol-delta }。它们大小的平均是 { $mean }。
}
backward-batch_signs = { $plus ->
    [0] 没有样本
   *[other] { $plus } 个样本
}要求 { symbol-z } 减小，{ $minus ->
    [0] 没有样本
   *[other] { $minus } 个
}要求 { symbol-z } 增大{ $none ->
    [0] 。
   *[other] ，{ $none } 个什么也不要求。
}
backward-batch_burst = 其中 { $count } 个的 { symbol-delta } 不再是数：网络溢出了。
backward-sum_title = 传来的误差信号
backward-sum_about = { $count ->
    [1] 一项，权重乘以 { symbol-delta }，得 { $total }，来自{ $name }。
   *[other] { $count } 项，权重乘以 { symbol-delta }，相加得 { $total }。最大的是来自{ $name }的 { $value }。
}
backward-rest = 另外 { $count } 项
backward-blame = 误差信号 { symbol-blame }
backward-mean_size = { symbol-delta } 大小的平均
backward-mean = { symbol-delta } 的平均
backward-batch_title = 每个样本的 { symbol-delta }
backward-batch_some = { $count } 个 { symbol-delta } 中最大的 { $shown } 个；平均包含全部。
backward-batch_note = 从大到小。指向一条可在图上看到它的样本；点选它可细看。
backward-batch_about = { $count ->
    [1] 唯一样本（{ $row }）的 { symbol-delta } 是 { $value }。
   *[other] { $count } 个样本的 { symbol-delta }。最大的是样本 { $row } 的 { $value }；全部的平均是 { $mean }。
}
backward-bias_gradient = 它的偏置的梯度
backward-batch_facts_about = { symbol-delta } 大小的平均、{ symbol-delta } 的平均，以及偏置的梯度。
backward-to_example = 细看第 { $row } 行
backward-terms_table = 每一项
backward-examples_table = 每个样本
backward-examples_table_first = { $count } 个样本中的前 { $shown } 个
backward-to_forward = 它的 { symbol-z } 怎样得来
backward-to_unit = 跟踪最大的一项：{ $name }

## Shapes

shapes-shape = { $rows } × { $columns }
shapes-sentence = { $examples ->
    [1] 这一层取 { $fan_in } 个数，得出 { $fan_out } 个；这个批次只有一个样本。前向是一次矩阵乘积；反向把同样的权重反过来用；输入乘以 { symbol-delta } 得出的梯度，形状恰好与权重相同，{ $shape }。
   *[other] 这一层对每个样本取 { $fan_in } 个数，得出 { $fan_out } 个，{ $examples } 个样本同时进行。前向是一次矩阵乘积；反向把同样的权重反过来用；输入乘以 { symbol-delta } 得出的梯度，形状恰好与权重相同，{ $shape }。
}
shapes-forward_title = 前向
shapes-forward_note = 相接的两边相等，{ $fan_in } 与 { $fan_in }，所以能相乘。
shapes-forward_about = { $left_shape } 的 { $left } 乘以 { $right_shape } 的 { $right }，加上偏置，得到 { $result_shape } 的 { $result }。绝对值最大的是 { $value }。
shapes-backward_title = 反向
shapes-backward_note = 后一层的权重转置过来：误差信号沿信号来时的同样权重传回。然后每个数乘以自己的斜率。
shapes-backward_about = { $left_shape } 的 { $left } 乘以 { $right_shape } 的 { $right }，再乘以斜率，得到 { $result_shape } 的 { $result }。绝对值最大的是 { $value }。
shapes-begin_title = { symbol-delta } 从这里开始
shapes-begin_fused = 损失的斜率与 { $activation } 的斜率抵消：{ symbol-delta } 就是输出减目标。
shapes-begin_kept = 每个输出处损失的斜率，乘以那里 { $activation } 的斜率。
shapes-begin_tied = { $activation } 把各输出连在一起：{ symbol-delta } 是损失的斜率乘以它的整个雅可比矩阵，每个样本一个 { $fan_out } × { $fan_out } 的矩阵。
shapes-begin_about = { $names }，各为 { $shape }。绝对值最大的 { symbol-delta } 是 { $value }。
shapes-gradient_title = 权重的梯度
shapes-gradient_mean = { $examples ->
    [1] 唯一样本的输入乘以它的 { symbol-delta }。偏置得到它的 { symbol-delta }。
   *[other] 每个样本加上自己的输入与 { symbol-delta } 的乘积；总和除以 { $examples }。偏置得到 { symbol-delta } 的平均。
}
shapes-gradient_sum = { $examples ->
    [1] 唯一样本的输入乘以它的 { symbol-delta }。偏置得到它的 { symbol-delta }。
   *[other] 每个样本加上自己的输入与 { symbol-delta } 的乘积。偏置得到 { symbol-delta } 的总和。
}
shapes-gradient_about = { $left_shape } 的 { $left } 乘以 { $right_shape } 的 { $right }，得到 { $result_shape } 的 { $result }，与权重的形状相同。绝对值最大的是 { $value }。
shapes-crop = 这里显示：{ $what }；求和包含全部。
shapes-crop-batch = { $count } 个样本中的 { $shown } 个
shapes-crop-fan_in = { $count } 个输入中的 { $shown } 个（这个批次中最大的）
shapes-crop-fan_out = { $count } 个单元中的 { $shown } 个
shapes-crop-above = 后一层 { $count } 个单元中的 { $shown } 个
shapes-bias_table = 偏置及其梯度
shapes-before = 前一层
shapes-after = 后一层

## Paths

paths-output = 这个权重直接通向一个输出，所以到损失只有一条路径：激活值乘以 { symbol-delta }，{ $gradient }。
paths-output_batch = 这个权重直接通向一个输出，所以到损失只有一条路径：激活值乘以 { symbol-delta }，对整个批次是 { $gradient }。
paths-bias_output = 这个偏置就在输出上，所以到损失只有一条路径：它的 { symbol-delta }，{ $gradient }。
paths-bias_output_batch = 这个偏置就在输出上，所以到损失只有一条路径：它的 { symbol-delta }，对整个批次是 { $gradient }。
paths-one = 从这里到损失只有一条路径。路径上的数相乘就是梯度：{ $gradient }。
paths-all = { $parameter ->
    [bias] 这个偏置的作用沿 { $count } 条路径到达损失。把每条路径上的数相乘，再相加，就是梯度：{ $gradient }。
   *[weight] 这个权重的作用沿 { $count } 条路径到达损失。把每条路径上的数相乘，再相加，就是梯度：{ $gradient }。
}
paths-some = { $parameter ->
    [bias] 这个偏置的作用沿 { $count } 条路径到达损失。这里显示最重的 { $shown } 条：它们占梯度 { $gradient } 中的 { $sum }。不计符号，这是全部乘积的 { $share }。
   *[weight] 这个权重的作用沿 { $count } 条路径到达损失。这里显示最重的 { $shown } 条：它们占梯度 { $gradient } 中的 { $sum }。不计符号，这是全部乘积的 { $share }。
}
paths-cancel = 符号相反的乘积互相抵消：不计符号相加得 { $mass }，计符号只剩 { $gradient }。
paths-uncertain = 也许还有别的路径与所示的最后几条一样重：路径太多，无法逐条查看。
paths-zero = 每条路径上都有一个因子是 0，所以梯度是 0。
paths-sum_title = 每条路径对梯度的贡献
paths-sum_about = { $count ->
    [1] 唯一的路径 { $name } 给出梯度 { $gradient }。
   *[other] 全部 { $count } 条路径，从重到轻，相加得梯度 { $gradient }。最重的 { $name } 是 { $value }。
}
paths-bars_title = 最重的路径
paths-bars_about = { $count } 条路径中的 { $shown } 条，从重到轻；全部路径合起来是梯度 { $gradient }。最重的 { $name } 是 { $value }。
paths-rest_title = 全部路径合成梯度
paths-rest_about = { $count ->
    [1] 所示的 { $shown } 条路径是 { $sum }，另外一条是 { $rest }：合起来 { $gradient }。
   *[other] 所示的 { $shown } 条路径是 { $sum }，另外 { $count } 条是 { $rest }：合起来 { $gradient }。
}
paths-shown_sum = 这 { $count } 条路径
paths-heaviest = 最重的：
paths-rest = 另外 { $count } 条路径
paths-table = 每条路径上的因子
paths-table_batch = 每条路径上的权重；选一个样本可看到每个因子
paths-weight_of = { symbol-w } { $layer }
paths-slope_of = 斜率 { $layer }
paths-shown = 所示
paths-facts_about = 有多少条路径，显示了多少条，以及它们占全部乘积的多少（不计符号）。
paths-path = 路径
paths-product = 乘积
paths-count = 路径数
paths-share = 所示部分，不计符号
paths-heaviest_unit = { $name }的 { symbol-delta }

## Flow of delta

flow-one = 只有一层，{ symbol-delta } 无处可以回传：它的平均大小是 { $last }。
flow-shrinks = { symbol-delta } 在输出处的平均大小是 { $last }，到达{ $where }时是 { $first }：× { $factor }。
flow-grows = { symbol-delta } 在输出处的平均大小是 { $last }，到达{ $where }时是 { $first }：它增大了，× { $factor }。
flow-slopes = 主要是斜率使它缩小：斜率使它乘以 { $slopes }，权重使它乘以 { $weights }。
flow-weights = 主要是权重使它缩小：权重使它乘以 { $weights }，斜率使它乘以 { $slopes }。
flow-weights_grow = 是权重使它放大：权重使它乘以 { $weights }，斜率使它乘以 { $slopes }。
flow-both = 一路上权重使它乘以 { $weights }，斜率使它乘以 { $slopes }。
flow-gentle = { $activation } 的斜率最多是 { $most }，所以每个这样的层至少减去 { $part }。
flow-nothing = 输出完全没有 { symbol-delta }：从这个批次学不到什么。
flow-burst = 某处的 { symbol-delta } 不再是一个数：网络溢出了。
flow-stops = { $layer }之前的层完全得不到 { symbol-delta }：它们从这个批次什么也学不到。
flow-sum_title = { symbol-delta } 的 log₁₀，从输出往回
flow-sum_about = { symbol-delta } 平均大小的对数在输出处是 { $last }；权重加上 { $weights }，斜率加上 { $slopes }；到达时是 { $first }。
flow-start = 输出处的 { symbol-delta }
flow-by_weights = 权重 { $layer } × { $factor }
flow-by_slopes = 斜率 { $layer } × { $factor }
flow-end = 第 { $layer } 层的 { symbol-delta }
flow-plot_title = 逐层
flow-plot_about = 每层 { symbol-delta } 的平均大小，第一层在左：{ $values }。
flow-delta = { symbol-delta }
flow-gradient = 权重的梯度
flow-layer_axis = 层
flow-log_axis = log₁₀
flow-table = 每层的数值
flow-column_layer = 层
flow-column_mean_delta = 平均 |{ symbol-delta }|
flow-column_log_delta = 它的 log₁₀
flow-column_weights = 权重 ×
flow-column_slopes = 斜率 ×
flow-column_log_gradient = log₁₀ 平均 |梯度|
flow-to_health = 各层的健康
flow-to_layer = 它到达的第一层，用矩阵看

## Health

health-good = 每一层的移动都在自身大小的 0.0001 到 0.01 之间：步调健康。
health-fast = 在{ $layers }，权重的移动超过自身大小的 0.01：快。
health-fast_hint = 较小的学习率也许会更平稳。
health-slow = 在{ $layers }，权重的移动不到自身大小的 0.0001：慢。
health-slow_hint = 较大的学习率也许可行。
health-held = 在{ $layers }，权重固定不变。
health-still = 在{ $layers }，权重没有改变。
health-burst = 在{ $layers }，权重不再是数：网络溢出了。
health-no_weights = 在{ $layers }，权重原来全是 0，没有大小可比。
health-why_right = 输出几乎正确，平均相差 { $value }：从这个批次已经没有多少可学。
health-why_held = 所有权重都固定不变，所以都动不了。
health-why_dead = 为什么几乎学不动：在{ $layers }，每个单元对这个批次都是死亡的，其中有{ $unit }，所以误差信号无法通过。
health-why_saturated = 为什么几乎学不动：在{ $layers }，每个单元对这个批次的几乎全部样本都饱和或死亡，其中有{ $unit }，所以误差信号几乎无法通过。
health-why_clipped = 为什么几乎学不动：裁剪把每个梯度乘以 { $value }。
health-why_schedule = 为什么几乎学不动：调度已把学习率降到 { $value }。
health-why_rate = 为什么几乎学不动：与权重相比梯度足够大，但学习率只有 { $value }。
health-all_awake = 没有单元死亡或饱和。
health-awake_hidden = 没有隐藏单元死亡或饱和。
health-dead = { $count } 个单元对整个批次都是死亡的：前向没有信号，反向没有误差信号。
health-saturated = { $count } 个单元对批次的至少十分之九饱和：在曲线几乎平坦的地方，误差信号几乎无法通过。
health-free = 输出饱和没有坏处：用这个损失时，它的斜率在 { symbol-delta } 中抵消。
health-twins = { $layer }的单元 { $units } 是孪生单元：权重相同，梯度也相同。
health-more_twins = 还有 { $count } 组这样的单元。
health-why_twins = 孪生单元只要得到同样的更新，就一直互为副本，只做一个单元的事：所以从相等的权重（例如全零）开始会浪费单元。
health-ratio_title = 每层移动多远，与自身大小相比
health-ratio_note = 权重更新的长度除以权重的长度。0.001 左右是好的迹象。
health-ratio_about = 每层的更新与权重之比：{ $values }。健康的是 0.0001 到 0.01。
health-ratio = 更新 / 权重
health-band = 健康
health-dead_units = 死亡单元
health-saturated_units = 饱和单元
health-twin_units = 有孪生的单元
health-go_why = 为什么几乎学不动
health-go_dead = 死亡
health-go_dead_some = 死亡，{ $count } 个中的 { $shown } 个
health-go_saturated = 饱和
health-go_saturated_some = 饱和，{ $count } 个中的 { $shown } 个
health-go_twins = 孪生
health-go_twins_some = 孪生，{ $count } 个中的 { $shown } 个
health-facts_about = 有多少单元死亡、饱和或是孪生。
health-about_why = 跳到一个拖住网络的单元。
health-about_dead = 跳到一个对整个批次死亡的单元。
health-about_saturated = 跳到一个对几乎整个批次饱和的单元。
health-about_twins = 跳到一个有孪生的单元。
health-to_flow = { symbol-delta } 的流动
health-column_layer = 层
health-column_ratio = 更新 / 权重
health-column_update = 更新的长度
health-column_weights = 权重的长度
health-column_dead = 死亡
health-column_saturated = 饱和
health-column_twins = 孪生
health-table = 每一层

## Formulas, as they are read aloud

formula-sum = 对 { $under } 求和 { $body }
formula-hat = { $base } 帽

## 为什么不学习

stall-held = 最近 { $epochs } 轮里训练损失几乎没有下降：所有权重都固定不变。
stall-zero = 最近 { $epochs } 轮里训练损失几乎没有下降：在{ $layers }，每个单元都给出 0，其后的权重也全是 0，所以信号和误差信号都无法通过。
stall-dead = 最近 { $epochs } 轮里训练损失几乎没有下降：在{ $layers }，每个单元对所有训练样本都是死亡的，所以误差信号无法通过。
stall-saturated = 最近 { $epochs } 轮里训练损失几乎没有下降：在{ $layers }，每个单元对几乎所有训练样本都饱和或死亡，所以误差信号几乎无法通过。
stall-twins = 最近 { $epochs } 轮里训练损失几乎没有下降：在{ $layers }，所有单元都是孪生单元，权重和梯度都相同，合起来只做一个单元的事。
stall-vanished = 最近 { $epochs } 轮里训练损失几乎没有下降：{ symbol-delta } 反向传播时从输出层的平均大小 { $before } 缩小到{ $layers }的 { $after }。
stall-long =
    { $cost ->
        [whole] 最近 { $epochs } 轮里训练损失几乎没有下降：学习率为 { $rate } 时更新太长。沿着所有训练样本的斜率直接向下走，长度为它 { $multiple } 倍的一步会把带惩罚的损失从 { $before } 带到 { $after }。
       *[data] 最近 { $epochs } 轮里训练损失几乎没有下降：学习率为 { $rate } 时更新太长。沿着所有训练样本的斜率直接向下走，长度为它 { $multiple } 倍的一步会把损失从 { $before } 带到 { $after }。
    }
stall-short =
    { $cost ->
        [whole] 最近 { $epochs } 轮里训练损失几乎没有下降：学习率为 { $rate } 时更新太短。沿着所有训练样本的斜率直接向下走，长度为它 { $multiple } 倍的一步会把带惩罚的损失从 { $before } 带到 { $after }。
       *[data] 最近 { $epochs } 轮里训练损失几乎没有下降：学习率为 { $rate } 时更新太短。沿着所有训练样本的斜率直接向下走，长度为它 { $multiple } 倍的一步会把损失从 { $before } 带到 { $after }。
    }
stall-clipped = 最近 { $epochs } 轮里训练损失几乎没有下降：更新太短，因为裁剪把梯度乘以 { $scale }。
stall-schedule = 最近 { $epochs } 轮里训练损失几乎没有下降：更新太短，因为调度已把学习率降到 { $rate }。
stall-level = 最近 { $epochs } 轮里训练损失几乎没有下降，沿着所有训练样本的斜率直接向下试过的步子，没有一步能把它降低百分之一：这里是极小值或平台。
stall-to_unit = 看{ $unit }
stall-to_step_size = 看这一步
stall-to_flow = 跟踪 { symbol-delta }
stall-to_health = 看各层
