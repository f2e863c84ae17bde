# The live view: what the blocks of a card say of themselves. Titles, labels and notes of a card come from the server.
# Values that were measured come as text; a count comes as a number.

block-contents = 这张卡片上
block-shown = 显示 { $count } 项中的 { $shown } 项。

# --- a plot
block-plot =
    .role = 图
block-plot-reading = { $x } { $at }：{ $values }
block-plot-value = { $name } { $value }

# --- a table
block-table-cut = { $count } 行中的前 { $shown } 行。

# --- the slider of the central difference
block-epsilon-numeric = 数值
block-epsilon-analytic = 解析
block-epsilon-error = 相对误差
block-epsilon-slope = 损失的斜率
block-epsilon-size = { $size }，相对误差 { $error }
block-epsilon-errors = 中心差分的相对误差随 ε 的变化，从 { $first } 到 { $last }；最小的是 { $least }。
block-epsilon-values = 每个 ε 的数值斜率，解析值画成一条线；超出画面的值放在边缘。

# --- matrices
block-matrices =
    .role = 矩阵
    .hint = 指向一个格子，或用方向键，查看它由哪些乘积相加而成。
    .hint-alone = 指向一个格子读出它的值。
    .scale = 每个矩阵按它自己的最大值着色。
    .show = ▸ 演示计算
    .next = 下一步
    .stop = ■ 停止
block-matrices-side = { $dimension } { $count }
block-matrices-cut = 只显示前 { $sides }；求和包含全部。
block-matrices-cut-side = { $count } 中的 { $shown } 个（{ $dimension }）
block-dimension-batch = 批次
block-dimension-fan_in = 扇入
block-dimension-fan_out = 扇出
block-dimension-above = 后一层
block-dimension-one = 一
# The cell itself, "a¹[3, 2] = 0.31", and where it goes.
block-matrices-enters-row = { $cell }：它进入 { $result } 的第 { $row } 行，每列一次。
block-matrices-enters-column = { $cell }：它进入 { $result } 的第 { $column } 列，每行一次。
# Terms of a sum that are not written out.
block-matrices-smaller = { $count } 个较小的乘积
block-matrices-not-shown = 未显示的乘积
# One example's part of a sum over the batch, as it is added.
block-matrices-adds = 样本 { $example } 加上自己的 { $matrix } 列乘以它的 δ 行；已完成 { $count } 个中的 { $done } 个。
    .last = 样本 { $example } 加上自己的 { $matrix } 列乘以它的 δ 行；已完成 { $count } 个中的 { $done } 个。这就是全部的和。
block-matrices-complete = { $matrix } 已完成。
