# The network diagram: its controls, its legend, the card of a weight, a bias or a unit, and what it says to those who hear it.

diagram-about-nothing = 網路圖。
diagram-how-to = 網路圖。按 Enter 進入：方向鍵在單元之間移動，Enter 開啟單元的偏置和權重，再按 Enter 說明它為什麼改變，E 修改它，Escape 返回。
diagram-hint = 點選一條線或一個單元：它為什麼改變？

## What the edges show: "tip" tells what the switch does, "none" stands under the diagram, "about" is spoken

diagram-edges = 連線顯示什麼
diagram-edges-weights = 權重
    .tip = 連線顯示權重
    .none = 這一格沒有權重
    .about = 連線顯示：權重；最大的 { $value } 在 { $before } → { $after }。
diagram-edges-gradients = 梯度
    .tip = 連線顯示梯度
    .none = 這一格沒有梯度
    .about = 連線顯示：梯度；最大的 { $value } 在 { $before } → { $after }。
diagram-edges-updates = 上次更新
    .tip = 連線顯示上次更新
    .none = 這一格沒有上次更新
    .about = 連線顯示：上次更新；最大的 { $value } 在 { $before } → { $after }。
diagram-no-update = 還沒有做過更新
diagram-strongest = 顯示 { $count } 條邊中最強的 { $shown } 條
# the mark of a bias, in the legend
diagram-legend-bias = 偏置

## The layers, above their columns; "short" where room is short

diagram-inputs = 輸入
    .short = 輸入
diagram-image = 影像
    .short = 輸入
diagram-hidden = 隱藏層 { $layer }
    .short = h{ $layer }
diagram-outputs = 輸出
    .short = 輸出
diagram-to-matrices = 這一層的矩陣
# stands behind their number, which has buttons on both sides
diagram-hidden-layers = 個隱藏層
diagram-fewer-layers = 去掉最後一個隱藏層
diagram-more-layers = 增加一個隱藏層
diagram-activation = 隱藏層 { $layer } 的激活函數
    .tip = 隱藏層 { $layer } 的激活函數：點選更換
diagram-fewer-units = 從隱藏層 { $layer } 去掉一個單元
diagram-more-units = 給隱藏層 { $layer } 增加一個單元

## The inputs to choose, in their own column: "short" where room is short, "label" what is heard of the button

diagram-which-inputs = 要讓它看到哪些輸入？
diagram-inputs-ask = 哪些輸入？
diagram-inputs-open = + 輸入
    .short = +
    .label = + 輸入：要讓它看到哪些？
diagram-inputs-close = 完成
    .short = 完成
    .label = 完成：收起輸入
    .tip = 收起輸入
diagram-input-off = 把 { $name } 給它：訓練重新開始
diagram-input-on = 去掉 { $name }：訓練重新開始
diagram-input-last = { $name } 是它唯一的輸入：至少需要一個

## Under an image of inputs, in two short lines

diagram-image-caption =
    { $across } × { $rows } 像素，
    深淺：權重
diagram-image-caption-unit =
    進入單元 { $unit }
    的權重

## The card of a weight, a bias or a unit

diagram-weight = { $before } → { $after }
diagram-card-value = 值
diagram-card-gradient = 梯度
diagram-card-update = 上次更新
diagram-card-bias = 偏置
diagram-card-activation = 平均激活值
diagram-card-delta = 平均 |δ|
diagram-card-edited = { $step ->
    [0] 在第一次更新之前手動設為 { $value }。
   *[other] 在第 { $step } 步手動設為 { $value }。
}
diagram-card-late = 梯度與更新取自上一個完整的影格。
diagram-card-fixed = 固定不變：訓練不改變它。
diagram-card-click = 點選：它為什麼改變。按兩下：修改它。
diagram-card-held = 點選：它為什麼改變。
diagram-card-touched = 它的明細在下方；那裡的鉛筆可以修改它。
diagram-card-input = 一個輸入；有 { $count } 個權重由它出發。
diagram-card-unit = 它自己的圖已放大顯示。點選：它的加權和與 δ。
diagram-card-set = 設定
diagram-card-keys = Enter 設定，Escape 放棄。
diagram-card-field = { $name }的新值

## For those who hear it

diagram-spoken = { $title }。{ $values }。
diagram-spoken-name = { $title }。
diagram-spoken-value = { $name } { $value }
diagram-about = 網路：{ $layers }。
diagram-about-layers = { $before }；{ $after }
diagram-about-inputs = 輸入 { $names }
diagram-about-many-inputs = { $count } 個輸入
diagram-about-hidden = 隱藏層 { $layer }，{ $count } 個 { $activation } 單元
diagram-about-outputs = { $count } 個 { $activation } 輸出單元
