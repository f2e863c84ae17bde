# The decision map: its title, its legend, what it says at the pointer and to those who hear it.

map-title = 决策图
map-title-answer = 网络输出
map-unit = 第 { $layer } 层第 { $unit } 单元
map-axis-activation = 激活值

## The legend

map-legend-train = 训练
map-legend-test = 测试
map-legend-batch = 本批次
map-legend-network = 网络
map-legend-unit = 单元
map-legend-confidence = 把握
map-legend-deltas = { $sign } ±{ $most }
map-legend-arrows = ↗ 损失增大

## At the pointer: a point of the data, the place, and the answer there

# how sure, in percent
map-tip-percent = { $percent }%
map-tip-train = 训练第 { $row } 行：{ $what }
map-tip-test = 测试第 { $row } 行：{ $what }
map-target = 目标 { $value }
map-class = 类别“{ $name }”
map-tip-along = { $x } { $value }
map-tip-place = { $x } { $x_value }，{ $y } { $y_value }
map-tip-output = 输出 { $value }
map-tip-winner = 输出“{ $name }”，{ $share }
map-tip-unit = { $unit } { $value }
# what the picture is worth: a rounded value, or the two between which it lies
map-tip-about = ≈ { $value }
map-tip-between = 在 { $low } 与 { $high } 之间
# the classes that meet at a border
map-tip-border = { $names }的边界

## For those who hear it

map-about-nothing = 决策图。
map-about-plane = 网络的回答：{ $x } 从 { $x_low } 到 { $x_high }，{ $y } 从 { $y_low } 到 { $y_high }，有 { $train } 个训练点和 { $test } 个测试点。
map-about-curve = 网络的回答：{ $x } 从 { $x_low } 到 { $x_high }，值在 { $low } 与 { $high } 之间，有 { $train } 个训练点和 { $test } 个测试点。
map-about-answers = 回答从 { $low } 到 { $high }。
map-about-areas = 在图中所占的份额：{ $areas }。
map-about-area = { $class } { $share }
