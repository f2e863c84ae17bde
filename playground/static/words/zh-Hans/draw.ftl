# Drawing points on the map.

draw-points = 点
draw-classes = 画什么
draw-class = 画类别“{ $name }”的点
draw-erase = 删除
    .tip = 删除点
draw-sheet = 可以画点的图，{ $what }。方向键移动光标，Enter 添加一个点或拿起那里的点，删除键删除，制表键逐个走过各点，数字选择类别，Escape 离开。

## What is heard

draw-added = 已添加：{ $name }，{ $x } { $x_value }，{ $y } { $y_value }。
draw-moved = 已移到 { $x } { $x_value }，{ $y } { $y_value }。
draw-removed = 已删除。
draw-place = { $x } { $x_value }，{ $y } { $y_value }。
draw-point = { $name }，{ $x } { $x_value }，{ $y } { $y_value }。
draw-taken-up = 已拿起：方向键移动它，Enter 放下。
draw-put-down = 已放下。
draw-last = 最后一个训练点必须留下。
draw-full = 链接里最多放得下 { $most } 次点的改动。请按重置：之后从现在的这些点开始。
