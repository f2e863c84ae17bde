# The live view: the panel that lays one update open. What its cards say comes from the server, in cards.ftl.

inspect-panel = 一次更新的数值
inspect-close = 关闭明细
    .tip = 关闭（Esc）
inspect-spoken = { $title }，{ $update }。{ $sentence }

## What is looked at: headings, and the way to what has no place of its own in the diagram

inspect-layer-output = 输出层
inspect-layer-hidden = 隐藏层 { $layer }
inspect-output = 输出与损失
inspect-network = 整个网络
inspect-step = 这次更新做了什么
inspect-title-address = { $title }（链接中为 { $address }，单元从 0 数起）
inspect-places = 查看什么
inspect-place-step = 更新
inspect-place-network = 网络
inspect-place-output = 损失
inspect-place-layers = 层
inspect-place-layer = 第 { $layer } 层
inspect-cards = 卡片

# The value of a weight or bias; a press changes it.
inspect-value = 修改{ $name }的值
    .tip = 修改它的值（链接中为 { $address }，单元从 0 数起）
    .field = { $name }的新值

## Which update it is, and what is true of all of it

inspect-update = 更新 { $from } → { $to }
inspect-update-coming = 下一次更新 { $from } → { $to }
inspect-loss = 更新前的批次损失 { $value }
inspect-penalty = 惩罚项 { $value }
inspect-rate = 学习率 { $value }
inspect-clipped = 裁剪：梯度 × { $value }

## Which example is looked at

inspect-samples = 样本
inspect-sample-batch = 整个批次
inspect-sample-worst = 最差
    .tip = 批次中损失最大的样本
inspect-sample-random = 批次中随机的一个样本
# A field for the number follows.
inspect-sample-row = 行
    .label = 训练集的行
inspect-sample-one =
    第 { $row } 行：{ $kind ->
        [class] 类别 { $target }
       *[value] 目标 { $target }
    }，损失 { $loss }；{ $place ->
        [numbered] 批次 { $count } 个样本中的第 { $index } 个
        [inside] 在批次中
       *[outside] 不在这个批次中，用这次更新的权重计算
    }。
inspect-sample-all =
    { $count ->
        [1] 这个批次的唯一样本。
       *[other] 全部 { $count } 个样本；点击图上的一个点可单独查看。
    }

## How formulas are written

inspect-notation-rows = 样本排成行还是列
inspect-notation-rows-rows = 行：z = aW + b
inspect-notation-rows-columns = 列：z = Wa + b
inspect-notation-names = 记号
inspect-notation-names-nielsen = Nielsen：z、a、δ
inspect-notation-names-ng = 吴恩达：Z、A、dZ
inspect-notation-names-framework = 框架：pre、out、grad；单元从 0 数起

## 为什么不学习

stall-held = 最近 { $epochs } 轮里训练损失几乎没有下降：所有权重都固定不变。
stall-zero = 最近 { $epochs } 轮里训练损失几乎没有下降：在{ $layers }，每个单元都给出 0，其后的权重也全是 0，所以信号和误差信号都无法通过。
stall-dead = 最近 { $epochs } 轮里训练损失几乎没有下降：在{ $layers }，每个单元对所有训练样本都是死亡的，所以误差信号无法通过。
stall-saturated = 最近 { $epochs } 轮里训练损失几乎没有下降：在{ $layers }，每个单元对几乎所有训练样本都饱和或死亡，所以误差信号几乎无法通过。
stall-twins = 最近 { $epochs } 轮里训练损失几乎没有下降：在{ $layers }，所有单元都是孪生单元，权重和梯度都相同，合起来只做一个单元的事。
stall-vanished = 最近 { $epochs } 轮里训练损失几乎没有下降：δ 反向传播时从输出层的平均大小 { $before } 缩小到{ $layers }的 { $after }。
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
stall-to_flow = 跟踪 δ
stall-to_health = 看各层
