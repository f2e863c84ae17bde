# Drawing points on the map.

draw-points = 點
draw-classes = 畫什麼
draw-class = 畫類別「{ $name }」的點
draw-erase = 刪除
    .tip = 刪除點
draw-sheet = 可以畫點的圖，{ $what }。方向鍵移動游標，Enter 新增一個點或拿起那裡的點，刪除鍵刪除，定位鍵逐個走過各點，數字選擇類別，Escape 離開。

## What is heard

draw-added = 已新增：{ $name }，{ $x } { $x_value }，{ $y } { $y_value }。
draw-moved = 已移到 { $x } { $x_value }，{ $y } { $y_value }。
draw-removed = 已刪除。
draw-place = { $x } { $x_value }，{ $y } { $y_value }。
draw-point = { $name }，{ $x } { $x_value }，{ $y } { $y_value }。
draw-taken-up = 已拿起：方向鍵移動它，Enter 放下。
draw-put-down = 已放下。
draw-last = 最後一個訓練點必須留下。
draw-full = 連結裡最多放得下 { $most } 次點的改動。請按重設：之後從現在的這些點開始。
