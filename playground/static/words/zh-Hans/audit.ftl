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
