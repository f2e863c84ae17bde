# The network diagram: its controls, its legend, the card of a weight, a bias or a unit, and what it says to those who hear it.

diagram-about-nothing = 网络图。
diagram-how-to = 网络图。按 Enter 进入：方向键在单元之间移动，Enter 打开单元的偏置和权重，再按 Enter 说明它为什么改变，E 修改它，Escape 返回。
diagram-hint = 点击一条线或一个单元：它为什么改变？

## What the edges show: "tip" tells what the switch does, "none" stands under the diagram, "about" is spoken

diagram-edges = 连线显示什么
diagram-edges-weights = 权重
    .tip = 连线显示权重
    .none = 这一帧没有权重
    .about = 连线显示：权重；最大的 { $value } 在 { $before } → { $after }。
diagram-edges-gradients = 梯度
    .tip = 连线显示梯度
    .none = 这一帧没有梯度
    .about = 连线显示：梯度；最大的 { $value } 在 { $before } → { $after }。
diagram-edges-updates = 上次更新
    .tip = 连线显示上次更新
    .none = 这一帧没有上次更新
    .about = 连线显示：上次更新；最大的 { $value } 在 { $before } → { $after }。
diagram-no-update = 还没有做过更新
diagram-strongest = 显示 { $count } 条边中最强的 { $shown } 条
# the mark of a bias, in the legend
diagram-legend-bias = 偏置

## The layers, above their columns; "short" where room is short

diagram-inputs = 输入
    .short = 输入
diagram-image = 图像
    .short = 输入
diagram-hidden = 隐藏层 { $layer }
    .short = h{ $layer }
diagram-outputs = 输出
    .short = 输出
diagram-to-matrices = 这一层的矩阵
# stands behind their number, which has buttons on both sides
diagram-hidden-layers = 个隐藏层
diagram-fewer-layers = 去掉最后一个隐藏层
diagram-more-layers = 增加一个隐藏层
diagram-activation = 隐藏层 { $layer } 的激活函数
    .tip = 隐藏层 { $layer } 的激活函数：点击更换
diagram-fewer-units = 从隐藏层 { $layer } 去掉一个单元
diagram-more-units = 给隐藏层 { $layer } 增加一个单元

## The inputs to choose, in their own column: "short" where room is short, "label" what is heard of the button

diagram-which-inputs = 要让它看到哪些输入？
diagram-inputs-ask = 哪些输入？
diagram-inputs-open = + 输入
    .short = +
    .label = + 输入：要让它看到哪些？
diagram-inputs-close = 完成
    .short = 完成
    .label = 完成：收起输入
    .tip = 收起输入
diagram-input-off = 把 { $name } 给它：训练重新开始
diagram-input-on = 去掉 { $name }：训练重新开始
diagram-input-last = { $name } 是它唯一的输入：至少需要一个

## Under an image of inputs, in two short lines

diagram-image-caption =
    { $across } × { $rows } 像素，
    深浅：权重
diagram-image-caption-unit =
    进入单元 { $unit }
    的权重

## The card of a weight, a bias or a unit

diagram-weight = { $before } → { $after }
diagram-card-value = 值
diagram-card-gradient = 梯度
diagram-card-update = 上次更新
diagram-card-bias = 偏置
diagram-card-activation = 平均激活值
diagram-card-delta = 平均 |δ|
diagram-card-edited = { $step ->
    [0] 在第一次更新之前手动设为 { $value }。
   *[other] 在第 { $step } 步手动设为 { $value }。
}
diagram-card-late = 梯度与更新取自上一个完整的帧。
diagram-card-fixed = 固定不变：训练不改变它。
diagram-card-click = 点击：它为什么改变。双击：修改它。
diagram-card-held = 点击：它为什么改变。
diagram-card-touched = 它的明细在下方；那里的铅笔可以修改它。
diagram-card-input = 一个输入；有 { $count } 个权重由它出发。
diagram-card-unit = 它自己的图已放大显示。点击：它的加权和与 δ。
diagram-card-set = 设定
diagram-card-keys = Enter 设定，Escape 放弃。
diagram-card-field = { $name }的新值

## For those who hear it

diagram-spoken = { $title }。{ $values }。
diagram-spoken-name = { $title }。
diagram-spoken-value = { $name } { $value }
diagram-about = 网络：{ $layers }。
diagram-about-layers = { $before }；{ $after }
diagram-about-inputs = 输入 { $names }
diagram-about-many-inputs = { $count } 个输入
diagram-about-hidden = 隐藏层 { $layer }，{ $count } 个 { $activation } 单元
diagram-about-outputs = { $count } 个 { $activation } 输出单元
