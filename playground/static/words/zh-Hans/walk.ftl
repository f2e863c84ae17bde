# The live view: the walk through one update. Numbers set off in bold are put in where a value stands.

## The button above the diagram and the bar of phases

walk-open = 逐步演示这次更新
    .short = 逐步演示
    .tip = 逐个阶段演示这次更新（P）
walk-bar = 一次更新的内部
walk-phases = 阶段
walk-previous = 上一阶段（上箭头）
walk-next = 下一阶段（下箭头）
walk-play = 慢速播放
    .tip = 慢速播放（Shift P）
walk-stop = 停止慢速播放
walk-speed = 慢速播放的速度
walk-close = 关闭逐步演示（P）
walk-next-update = 下一次更新 →
walk-code = 一次更新的代码，当前阶段的几行高亮
walk-code-libraries = 谁的代码
# Of each phase: its name, what its step is called, and what happens in it.
walk-phase-forward = 前向
    .label = 前向，第 { $layer } 层
    .tip = 前向，第 { $layer } 层：激活值向右传
walk-phase-loss = 损失
    .label = 损失
    .tip = 损失：比较输出与目标
walk-phase-backward = 反向
    .label = 反向，第 { $layer } 层
    .tip = 反向，第 { $layer } 层：δ 往回传，得出梯度
walk-phase-update = 更新
    .label = 更新
    .tip = 更新：权重改变

## What a phase does

walk-computing = 正在计算这次更新的数值…
walk-title-none = 更新
walk-title = 更新 { $from } → { $to }
walk-title-coming = 下一次更新 { $from } → { $to }

# At the beginning of a sentence: a unit of the layer spoken of.
walk-unit-hidden = 单元 { $unit }
walk-unit-output = 输出

walk-says-forward =
    { $below ->
        [0] 每个单元把各个输入乘以权重后相加，再加上偏置，得到 { $sum }。
       *[other] 每个单元把隐藏层 { $below } 的激活值乘以权重后相加，再加上偏置，得到 { $sum }。
    }然后由 { $activation } 得出激活值 { $answer }。{ $count ->
        [0] { $unit }：{ $sum } = { $z }，{ $answer } = { $a }。
        [1] { $unit }：{ $sum } = { $z }，{ $answer } = { $a }（唯一的样本）。
       *[other] { $unit }：{ $sum } = { $z }，{ $answer } = { $a }（{ $count } 个样本的平均）。
    }

walk-says-loss-all =
    { $reduction ->
        [sum] 批次中 { $count } 个样本的总和是 { $batch }。
       *[mean] 批次中 { $count } 个样本的平均是 { $batch }。
    }
walk-says-loss-batch = 输出错了多少？对每个样本计算{ $loss }。{ walk-says-loss-all }
walk-says-loss-output = 输出是 { $output }，目标是 { $target }：第 { $row } 行的{ $loss }是 { $value }。{ walk-says-loss-all }
walk-says-loss-class = 目标类别是{ $target }，网络给它 { $output }：第 { $row } 行的{ $loss }是 { $value }。{ walk-says-loss-all }

walk-says-backward =
    { $place ->
        [last] { $sign } 说明损失如何随 { $sum } 变化。
       *[before] { $sign } 沿同样的权重传回，再乘以 { $activation } 的斜率。
    }{ $larger ->
        [raises] { $unit }：{ $sign } = { $delta }，{ $sum } 增大会使损失增大。
        [lowers] { $unit }：{ $sign } = { $delta }，{ $sum } 增大会使损失减小。
       *[nothing] { $unit }：{ $sign } = { $delta }，它的 { $sum } 不改变损失。
    }{ $reduction ->
        [sum]
            { $count ->
                [1] 权重的梯度：{ $sign } 乘以传入的值（唯一的样本）。
               *[other] 权重的梯度：{ $sign } 乘以传入的值，对 { $count } 个样本求和。
            }
       *[mean]
            { $count ->
                [1] 权重的梯度：{ $sign } 乘以传入的值（唯一的样本）。
               *[other] 权重的梯度：{ $sign } 乘以传入的值，对 { $count } 个样本取平均。
            }
    }

# The rule does not break within its terms: its spaces are such that keep a line together.
walk-says-update-sgd =
    梯度都已算好，现在所有权重同时改变：新值 = 旧值 − 学习率 × 梯度。{ $clipped ->
        [yes] 变化最大的：{ $name }，{ $change } = −⁠{ $rate } × { $gradient }（裁剪将梯度乘以 { $clip }），从 { $before } 到 { $after }。
       *[no] 变化最大的：{ $name }，{ $change } = −⁠{ $rate } × { $gradient }，从 { $before } 到 { $after }。
    }
walk-says-update =
    梯度都已算好，现在所有权重同时改变；每一步由 { $optimizer } 根据梯度算出。{ $clipped ->
        [yes] 变化最大的：{ $name }，改变 { $change }（裁剪将梯度乘以 { $clip }），从 { $before } 到 { $after }。
       *[no] 变化最大的：{ $name }，改变 { $change }，从 { $before } 到 { $after }。
    }

## What hides behind a library's line

walk-remark-forward = 这些库一次调用就算完全部 { $count } 层；这里是第 { $layer } 层。
walk-remark-loss = 到此只是一个数：还什么都没有学到。
walk-remark-backward =
    { $count ->
        [1] PyTorch 会把新梯度加到旧梯度上：所以要 zero_grad()。
       *[other] 这些库一次调用就反向算完全部 { $count } 层；这里是第 { $layer } 层。PyTorch 会把新梯度加到旧梯度上：所以要 zero_grad()。
    }
walk-remark-update = 若忘了这一行：梯度有了，权重却一个也不动。
walk-code-given = x 和 t 是批次的行及其目标，W 和 b 是参数。优化器从一次更新带到下一次的量从零开始。
walk-code-unwritten = 这里只写了 { $name } 的名字：还没有它的代码。
walk-code-fused =
    { $activation ->
        [softmax] 损失接收 z，并自己做 softmax：如果模型里也有 softmax，就会做两次。
       *[sigmoid] 损失接收 z，并自己做 sigmoid：如果模型里也有 sigmoid，就会做两次。
    }
walk-code-gelu = 这次运行的 GELU 是用 tanh 的形式；不特别指定时，这些库用精确的形式。
walk-code-softplus = z 超过 20 时，PyTorch 的 softplus 就是 z 本身，除非提高阈值。
walk-code-leaky = 这次运行在 0 以下的斜率是 0.01；不指定时 Keras 用别的值。
walk-code-half = 半平方误差不是这些库的损失：所以有 0.5。
walk-code-outputs = 损失对 { $count } 个输出求和，和这个页面各处一样；不指定时这些库取平均。
walk-code-loss_alone = C 只是损失，和曲线显示的一样；惩罚项只为梯度而加。
walk-code-kink_relu = z 恰好为 0 时，ReLU 的斜率取作 0。
walk-code-kink_leaky = z 恰好为 0 时，leaky ReLU 的斜率取作 0.01。
walk-code-kink_error = 输出恰好等于目标时，绝对误差的斜率取作 0。
walk-code-l2 =
    { $library ->
        [pytorch] L2 惩罚是梯度的一部分，只对权重；优化器的 weight_decay 也会拉偏置，而且在裁剪之后。
        [keras] L2 惩罚是梯度的一部分，只对权重；优化器的 weight_decay 会在梯度之外缩小所有参数。
       *[numpy]
            { $optimizer ->
                [sgd] L2 惩罚是梯度的一部分，只对权重：用普通的梯度下降时，这就是权重衰减。
               *[other] L2 惩罚是梯度的一部分，只对权重：优化器也对它起作用，所以它不是权重衰减。
            }
    }
walk-code-l2_sklearn = scikit-learn 把它的 alpha 除以批次的行数：它的 alpha 是这里的惩罚乘以行数。
walk-code-l1 = L1 把每个权重以同样的量拉向 0，也可能拉过头：没有在 0 处截断。
walk-code-clip =
    { $penalty ->
        [yes] 范数是所有可变参数合起来的范数，含惩罚项。
       *[no] 范数是所有可变参数合起来的范数。
    }
walk-code-clip_torch = PyTorch 的 clip_grad_norm_ 做得几乎一样：它给范数加上百万分之一。
walk-code-momentum = 速度累积整个梯度，每次更新再乘以学习率（PyTorch 的形式）。
walk-code-momentum_keras = Keras 把学习率放在速度里面：学习率改变时，已累积的量必须重新缩放才能一致。它还把动量舍入到单精度。
walk-code-adam = ε 加在校正后的平方均值的根上，和 Kingma 与 Ba 的写法一样。
walk-code-adam_keras = Keras 在校正之前把 ε 加到根上：所以 ε 随每次更新改变。它还把两个 β 舍入到单精度。
walk-code-root = ε 加在根上，不在根号里。
walk-code-root_keras = Keras 的 ε 在根号里，这里在根号外：更新是一致的，除非梯度与 ε 差不多小。
walk-code-accumulator = Keras 的 Adagrad 会让平方和从 0.1 开始。
walk-code-cosine = 余弦降到学习率的系数份额，然后停在那里。

## Names within a sentence; what is not here is called as in the menus

walk-activation-linear = 线性函数
walk-activation-sigmoid = sigmoid
walk-activation-tanh = tanh
walk-activation-leaky_relu = leaky ReLU
walk-activation-softplus = softplus
walk-activation-sin = sin
walk-activation-softmax = softmax
walk-loss-squared_error = 平方误差
walk-loss-half_squared_error = 半平方误差
walk-loss-absolute_error = 绝对误差
walk-loss-huber = Huber 损失
walk-loss-binary_cross_entropy = 二元交叉熵
walk-loss-cross_entropy = 交叉熵
walk-optimizer-momentum = 动量法

## What the pointer's card says of a unit, a weight or a bias

walk-row-input = 输入
walk-row-z = { $sum }
    .mean = { $sum } 的平均
walk-row-a = 激活值 { $answer }
    .mean = 激活值 { $answer } 的平均
walk-row-slope = { $sum } 处的斜率
    .mean = { $sum } 处斜率的平均
walk-row-delta = { $sign }
    .mean = { $sign } 的平均
walk-row-before = 更新前
walk-row-gradient = 梯度
walk-row-change = 变化
walk-row-after = 更新后
walk-row-note = 点击查看完整明细。

## On the picture: above each layer's edges, in its legend, under an image, on the card of the loss

walk-lock-locked = 锁定
walk-lock-ready = 梯度就绪
walk-lock-free = 可以改变
walk-lock-moved = 已改变
walk-lock-fixed = 固定不变
walk-note-computing = 计算中…
walk-note-row =
    { $outside ->
        [yes] 单元：第 { $row } 行（不在批次中）
       *[no] 单元：第 { $row } 行
    }
walk-note-batch = 单元：批次的平均
walk-note-gradients = 梯度：{ $count } 个样本的批次
walk-note-changes = 变化：{ $count } 个样本的批次
walk-note-largest = 数字：每层最大的 { $count } 个
walk-note-edges = { $count } 条边中的 { $drawn } 条
walk-inputs = { $count } 个输入
walk-plate-row = 第 { $row } 行：输出与目标
    .short = 第 { $row } 行
walk-plate-batch =
    { $count ->
        [1] 唯一样本的损失
       *[other] { $count } 个样本各自的损失
    }
    .short = { $count } 个样本
walk-plate-output = 输出
walk-plate-target = { $output } · 目标 { $target }
walk-plate-loss-row = 这一行的损失
    .short = 它的损失
walk-plate-loss-batch =
    { $reduction ->
        [sum] 批次的总损失
       *[mean] 批次的平均损失
    }
    .short =
        { $reduction ->
            [sum] 损失总和
           *[mean] 平均损失
        }
