# The live view: what the two charts under the stage say, the loss and the gradients over the run.
# Values that were measured come as text; a count comes as a number.

# --- time, in both charts
chart-axis-epoch = 轮数
chart-axis-step = 更新次数
chart-moment = 第 { $step } 步 · 第 { $epoch } 轮

# --- loss
chart-loss = 损失
    .log = 对数
    .log-tip = 对数：损失轴用对数刻度
# What is measured; every loss on the chart is the mean over the examples, also where gradients are sums.
chart-loss-kind = { $loss ->
    [squared_error] 平方误差
    [half_squared_error] 半平方误差
    [absolute_error] 绝对误差
    [huber] Huber 损失
    [binary_cross_entropy] 二元交叉熵
    [cross_entropy] 交叉熵
   *[other] { $name }
}
chart-loss-kind-summed = { chart-loss-kind }，每个样本的平均
chart-train = 训练
chart-test = 测试
chart-penalty = 惩罚项
chart-span = { $low } 到 { $high }
chart-tip-train = 训练 { $value }
chart-tip-test = 测试 { $value }
chart-tip-penalty = 惩罚项 { $value }
chart-loss-about = { $steps } 次更新（第 { $epoch } 轮）的损失曲线：{ $values }。
chart-about-train = 训练损失 { $value }
chart-about-train_accuracy = 训练准确率 { $value }
chart-about-test = 测试损失 { $value }
chart-about-test_accuracy = 测试准确率 { $value }
chart-about-penalty = 惩罚项 { $value }，不计入损失
chart-about-began = 训练损失开始时是 { $value }。
chart-about-ghosts = { $count ->
    [1] 这次运行较早的一条分支，淡色显示。
   *[other] 这次运行较早的 { $count } 条分支，淡色显示。
}

# --- layers
chart-layer = 第 { $number } 层
    .short = L{ $number }
chart-layer-output = 输出层
    .short = 输出
chart-layer-value = { $layer } { $value }
chart-layers = 第 { $names } 层
chart-layers-every = 每一层
chart-layers-span = { $first }–{ $last }
chart-later = 从第一次更新起

# --- the gradients' panel
chart-flow = 梯度
    .switch = 图中显示每层的什么
chart-view-gradients = 梯度
    .short = 梯度
    .hint = 每层的 |∂loss/∂w|
    .about = 每层权重梯度大小的中位数：{ $layers }。
    .later = 每层的 |∂loss/∂w|，从第一次更新起。
chart-gradients-key = 每层的 |∂loss/∂w|：中位数，及其权重的 10–90%
    .shorter = |∂loss/∂w|：中位数，权重的 10–90%
    .shortest = |∂loss/∂w|：中位数，10–90%
chart-gradients-ratio = 第一层是最后一层的 { $times } 倍。

chart-view-delta = δ
    .short = δ
    .hint = 每层单元在批次上的平均 |δ|
    .about = 每层单元在批次上的平均 |δ|：{ $layers }。
    .later = 每层单元在批次上的平均 |δ|，从第一次更新起。
chart-delta-none = 第 1 层：没有 δ 传到
    .spoken = 第 1 层：没有 δ 传到。
chart-delta-share = 第 1 层：δ 是输出层的 { $share }
    .spoken = 第 1 层：δ 是输出层的 { $share }。
chart-delta-vanishes = 第 1 层：δ 是输出层的 { $share }：在回传途中消失
    .spoken = 第 1 层：δ 是输出层的 { $share }：在回传途中消失。
chart-delta-explodes = 第 1 层：δ 是输出层的 { $share }：在回传途中爆炸
    .spoken = 第 1 层：δ 是输出层的 { $share }：在回传途中爆炸。

chart-view-factors = 因子
    .short = 因子
    .hint = 往回经过一层时 δ 的变化：权重的因子与斜率的因子
    .about = 往回经过一层时 δ 的变化：权重的因子与斜率的因子：{ $layers }。
    .later = 往回经过一层时 δ 的变化：权重的因子与斜率的因子，从第一次更新起。
chart-factors-none = 没有隐藏层：没有可以回传的层
    .spoken = 没有隐藏层：没有可以回传的层。
chart-factors-weights = 权重：|δW| / |δ|
    .short = 权重因子
chart-factors-slopes = 斜率：|δWσ′| / |δW|
    .short = 斜率因子
chart-factors-shrinks = 小于 1：δ 缩小
    .short = 缩小
chart-factors-pair = 权重 ×{ $weights }，斜率 ×{ $slopes }
chart-factors-whole = 第 1 层：δ 是输出层的 { $all }：权重 ×{ $weights }，斜率 ×{ $slopes }
    .spoken = 第 1 层：δ 是输出层的 { $all }：权重 ×{ $weights }，斜率 ×{ $slopes }。
chart-factors-short = 第 1 层：δ ×{ $all } = 权重 ×{ $weights }，斜率 ×{ $slopes }

chart-view-ratio = 更新/权重
    .short = Δw/w
    .hint = 每层更新的大小与权重大小之比
    .about = 每层更新的大小与权重大小之比：{ $layers }。
    .later = 每层更新的大小与权重大小之比，从第一次更新起。
chart-ratio-key = 更新的大小 / 权重的大小
chart-ratio-healthy = 健康：{ $low } 到 { $high }
    .short = 健康
chart-ratio-inside = 每一层都在健康范围内
    .spoken = 每一层都在健康范围内。
chart-ratio-below = 低于健康范围，几乎不动：{ $below }
    .spoken = 低于健康范围，几乎不动：{ $below }。
    .short = 低于范围：{ $below }
chart-ratio-above = 高于健康范围，变化很大：{ $above }
    .spoken = 高于健康范围，变化很大：{ $above }。
    .short = 高于：{ $above }
chart-ratio-both = 低于健康范围，几乎不动：{ $below }；高于健康范围，变化很大：{ $above }
    .spoken = 低于健康范围，几乎不动：{ $below }；高于健康范围，变化很大：{ $above }。
    .short = 低于范围：{ $below }；高于：{ $above }

chart-view-health = 健康
    .short = 健康
    .hint = 每层死亡和饱和的单元
    .about = 每层死亡和饱和的单元：{ $layers }。
    .later = 每层死亡和饱和的单元，从第一次更新起。
    .alarmed = 健康，{ $count } 个警报
chart-health-none = 没有可观察的隐藏层
    .spoken = 没有可观察的隐藏层。
chart-health-dead = 死亡
chart-health-saturated = 饱和
chart-stuck-none = { $size } 个中 0 个
chart-stuck-dead = { $size } 个中 { $dead } 个死亡
chart-stuck-saturated = { $size } 个中 { $saturated } 个饱和
chart-stuck-both = { $size } 个中 { $dead } 个死亡、{ $saturated } 个饱和
chart-stuck-short = { $stuck } / { $size }
chart-alarm-dead = 第 { $layer } 层有 { $count } 个死亡单元
    .tip = 它们一再对整个批次都输出 0：梯度无法通过。点击细看
chart-alarm-saturated = 第 { $layer } 层有 { $count } 个饱和单元
    .tip = 它们一再停在激活函数几乎平坦的地方：梯度几乎无法通过。点击细看
chart-alarms = 警报：{ $alarms }。
chart-alarms-none = 没有警报。
chart-calm = 没有单元一直卡住
