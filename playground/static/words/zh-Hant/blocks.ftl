# The live view: what the blocks of a card say of themselves. Titles, labels and notes of a card come from the server.
# Values that were measured come as text; a count comes as a number.

block-contents = 這張卡片上
block-shown = 顯示 { $count } 項中的 { $shown } 項。

# --- a plot
block-plot =
    .role = 圖
block-plot-reading = { $x } { $at }：{ $values }
block-plot-value = { $name } { $value }

# --- a table
block-table-cut = { $count } 列中的前 { $shown } 列。

# --- the slider of the central difference
block-epsilon-numeric = 數值
block-epsilon-analytic = 解析
block-epsilon-error = 相對誤差
block-epsilon-slope = 損失的斜率
block-epsilon-size = { $size }，相對誤差 { $error }
block-epsilon-errors = 中心差分的相對誤差隨 ε 的變化，從 { $first } 到 { $last }；最小的是 { $least }。
block-epsilon-values = 每個 ε 的數值斜率，解析值畫成一條線；超出畫面的值放在邊緣。

# --- matrices
block-matrices =
    .role = 矩陣
    .hint = 指向一個格子，或用方向鍵，檢視它由哪些乘積相加而成。
    .hint-alone = 指向一個格子讀出它的值。
    .scale = 每個矩陣按它自己的最大值著色。
    .show = ▸ 演示計算
    .next = 下一步
    .stop = ■ 停止
block-matrices-side = { $dimension } { $count }
block-matrices-cut = 只顯示前 { $sides }；求和包含全部。
block-matrices-cut-side = { $count } 中的 { $shown } 個（{ $dimension }）
block-dimension-batch = 批次
block-dimension-fan_in = 扇入
block-dimension-fan_out = 扇出
block-dimension-above = 後一層
block-dimension-one = 一
# The cell itself, "a¹[3, 2] = 0.31", and where it goes.
block-matrices-enters-row = { $cell }：它進入 { $result } 的第 { $row } 列，每欄一次。
block-matrices-enters-column = { $cell }：它進入 { $result } 的第 { $column } 欄，每列一次。
# Terms of a sum that are not written out.
block-matrices-smaller = { $count } 個較小的乘積
block-matrices-not-shown = 未顯示的乘積
# One example's part of a sum over the batch, as it is added.
block-matrices-adds = 樣本 { $example } 加上自己的 { $matrix } 欄乘以它的 δ 列；已完成 { $count } 個中的 { $done } 個。
    .last = 樣本 { $example } 加上自己的 { $matrix } 欄乘以它的 δ 列；已完成 { $count } 個中的 { $done } 個。這就是全部的和。
block-matrices-complete = { $matrix } 已完成。
