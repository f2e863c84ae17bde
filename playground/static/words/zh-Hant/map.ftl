# The decision map: its title, its legend, what it says at the pointer and to those who hear it.

map-title = 決策圖
map-title-answer = 網路輸出
map-unit = 第 { $layer } 層第 { $unit } 單元
map-axis-activation = 激活值

## The legend

map-legend-train = 訓練
map-legend-test = 測試
map-legend-batch = 本批次
map-legend-network = 網路
map-legend-unit = 單元
map-legend-confidence = 把握
map-legend-deltas = { $sign } ±{ $most }
map-legend-arrows = ↗ 損失增大

## At the pointer: a point of the data, the place, and the answer there

# how sure, in percent
map-tip-percent = { $percent }%
map-tip-train = 訓練第 { $row } 列：{ $what }
map-tip-test = 測試第 { $row } 列：{ $what }
map-target = 目標 { $value }
map-class = 類別「{ $name }」
map-tip-along = { $x } { $value }
map-tip-place = { $x } { $x_value }，{ $y } { $y_value }
map-tip-output = 輸出 { $value }
map-tip-winner = 輸出「{ $name }」，{ $share }
map-tip-unit = { $unit } { $value }
# what the picture is worth: a rounded value, or the two between which it lies
map-tip-about = ≈ { $value }
map-tip-between = 在 { $low } 與 { $high } 之間
# the classes that meet at a border
map-tip-border = { $names }的邊界

## For those who hear it

map-about-nothing = 決策圖。
map-about-plane = 網路的回答：{ $x } 從 { $x_low } 到 { $x_high }，{ $y } 從 { $y_low } 到 { $y_high }，有 { $train } 個訓練點和 { $test } 個測試點。
map-about-curve = 網路的回答：{ $x } 從 { $x_low } 到 { $x_high }，值在 { $low } 與 { $high } 之間，有 { $train } 個訓練點和 { $test } 個測試點。
map-about-answers = 回答從 { $low } 到 { $high }。
map-about-areas = 在圖中所佔的份額：{ $areas }。
map-about-area = { $class } { $share }
