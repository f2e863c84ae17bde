# The page around the live view: controls, notices, panels. Plain words, short sentences; the book's symbols (z, a, δ) where a book would use them.


## The page's own sentences

title = 反向傳播演練場
# What the language calls itself, and what stands before all of them for those who hear it.
language-name = 繁體中文
language = 語言
tagline = 看網路一次更新一次更新地學習。
mark-live = 播放時立即生效。
mark-restart = 會開始新的執行。
group-data = 資料與輸入
group-training = 訓練
group-network = 網路：層與單元
group-output = 輸出、損失、初始權重
group-optimizer = 最佳化器與學習率排程
group-run = 種子與停止規則
preset-choose = 選擇一個現成示例 …
preset-changed = { $name }，已修改
preset-expects = 預期結果：
preset-source = 出處：{ $source }
preset-since = 載入「{ $name }」之後，你改過一些設定。
preset-data = 現在的資料：{ $name }。
printed = 文章與這次執行
printed-column-what = 數值
printed-column-article = 文章
printed-column-here = 這裡
printed-loss = { $step } 次更新後的損失
printed-value = { $step } 次更新後的 { $name }
printed-change = { $name } 的變化
ask-data = 要學習哪些資料？
ask-training = 怎樣學習？
dataset-name = { $label }
dataset-chosen = { $label } *（已選）*
dataset-more = 更多資料集
dataset-more_chosen = { $label } …
dataset-now = { $label }：{ $about }
activation-none = 無
layer = 第 { $number } 層
layer-add = 加一層
layer-remove = 減一層
weights-block = 權重 { $number }
biases-block = 偏置 { $number }
seed-next = 換新權重
data_seed-next = 換新點
    .help = 重新抽取資料：換一批點，或換一種訓練與測試的劃分。
    .none = 這些資料總是相同的。
exact = { $name }：精確值
all = 全部
plane-pair = { $x } 與 { $y }
broken = 這裡出了錯，是我們的問題，不是你的。你的設定都在這個頁面的地址裡：重新載入即可繼續。
broken-part = 這一部分無法為螢幕上的這一步畫出。執行照常繼續；請換一步試試。
notice = 這個連結不完全正確：
notice-dismiss = 知道了
closer = 細看
closer-refresh = 顯示螢幕上的這一步
closer-step = 在第 { $step } 步
closer-update = 這裡的這次更新與逐步演示和卡片中的相同：從第 { $step } 步到第 { $after } 步，螢幕上顯示的就是它的結果。
closer-coming = 還沒有做過更新：這是即將進行的一次，從第 { $step } 步到第 { $after } 步。
closer-edited = 隨後在第 { $step } 步手動設定了 { $count } 個值；那不屬於這次更新。
panel-guide = 怎樣閱讀
panel-curves = 曲線
panel-weights = 權重
panel-gradients = 梯度
panel-confusion = 錯誤
panel-numbers = 數值
curves-log = 對數刻度
curves-loss = 損失
curves-accuracy = 準確率
curves-penalty = 懲罰項
curves-train = 訓練
curves-test = 測試
curves-step = 步（更新次數）
curves-hover = { $value } · 第 { $step } 步，第 { $epoch } 輪
curves-download = 下載 CSV
curves-none = 還沒有測過損失。
curves-about = 訓練損失在第 { $start } 步是 { $first }，在第 { $end } 步是 { $last }；最低是第 { $at } 步的 { $low }。
curves-about_test = 測試損失 { $last }；最低是第 { $at } 步的 { $low }。
curves-about_accuracy = 訓練點上的準確率 { $train }。
curves-about_accuracy_test = 訓練點上的準確率 { $train }，測試點上 { $test }。
weights-layer = 第 { $number } 層：{ $fan_in } → { $fan_out }
weights-bias = 偏置
weights-about = { $layers } 層共 { $count } 個權重和偏置，從 { $low } 到 { $high }。每列是該層的一個輸入，每欄是一個單元；橘色為負，藍色為正，顏色越濃數值越大。
gradients-layer = 第 { $number } 層
gradients-size = 梯度的大小
gradients-signed = 梯度
gradients-sign = 帶符號
gradients-about = 每個點是一個權重，空心的是偏置：梯度為正的向上、藍色，為負的向下、橘色。
gradients-many = 不為 0 的梯度超過 { $most } 個的層只畫箱形。
gradients-medians = 箱和鬚：每層權重的中間一半和 10–90%，梯度為 0 的權重計入，偏置不計入。大小的中位數：{ $sizes }。
gradients-ratio = 第一層是最後一層的 { $ratio } 倍。
gradients-zeros = { $count } 個權重的梯度恰好為 0：計入，但在大小的座標軸上沒有位置。
gradients-left_out = { $count } 個超出數值範圍的梯度不計入。
gradients-item = 第 { $number } 層 { $size }
gradients-item_none = 第 { $number } 層無
confusion-part = 樣本
confusion-true = 真實類別
confusion-said = 網路的回答
confusion-hover = { $true } 被當成 { $said }：{ $number } 個，佔其類別的 { $share }
confusion-regression = 這裡沒有什麼會被當成別的：網路給出的是數值，不是類別。
confusion-none = { $total ->
        [1] 唯一的樣本答對了。
       *[other] { $total } 個樣本全部答對。
    }
confusion-about = { $total } 個中有 { $wrong } 個答錯。沒有哪個錯誤比這個更多：{ $true } 被當成 { $said }，{ $number } 次。顏色是佔真實類別的份額，數字是樣本數。
confusion-worst = { $count ->
        [1] 唯一的錯誤
       *[other] 最嚴重的錯誤，損失最大的在前
    }
# Over an example: what it is, what the network takes it for, its loss.
confusion-item = { $true } → { $said }，{ $loss }
confusion-units = 第一層的單元在看什麼
confusion-units_about = { $count } 個單元中的 { $shown } 個：每張圖是該單元來自各像素的權重，藍色表示墨跡支援它，橘色表示墨跡反對它。
numbers-what = 表格
numbers-layer = 層
numbers-examples = 批次中的樣本
numbers-parameters = 權重與偏置
numbers-about_examples = 這次更新的批次中，每個樣本一列。z 是該層輸入的加權和加上偏置，a 是 z 的激活值，δ 是這個樣本自己的損失對 z 的斜率，尚未對批次取平均或求和；t 是目標。層從 1 數起，單元從 0 數起：a1.0 是第一層的第一個單元。
numbers-about_parameters = 每個權重或偏置一列。「更新」一欄的數加到了它上面：更新後 = 更新前 + 更新。w1.0.2 連接第 1 層的輸入 0 與單元 2，b1.2 是該單元的偏置。
numbers-loss = 批次的損失 { $loss }，懲罰項 { $penalty }，{ $rows } 個樣本，學習率 { $rate }。
numbers-download = 下載 CSV
numbers-column-name = 名稱
numbers-column-row = 列
numbers-column-before = 更新前
numbers-column-data = 資料的梯度
numbers-column-penalty = 懲罰項的梯度
numbers-column-gradient = 梯度
numbers-column-update = 更新
numbers-column-after = 更新後
file-curves = { $lab ->
    [yes] backprop-lab-curves.csv
   *[no] backprop-curves.csv
}
file-numbers = { $lab ->
    [yes] backprop-lab-step-{ $step }-layer-{ $layer }-{ $what }.csv
   *[no] backprop-step-{ $step }-layer-{ $layer }-{ $what }.csv
}
guide =
    {""}**這裡發生什麼。** 一個小網路看幾個樣本（一個*批次*），說出它的判斷，然後得知自己錯了多少：這就是*損失*。*反向傳播*接著問每一個權重：你若增大一點，損失會升還是會降？答案就是它的*梯度*。然後一次*更新*改變各個權重，使損失變小：普通的梯度下降（SGD）讓每個權重逆著自己的梯度走一小步。每個訓練樣本都看過一次，就過了一*輪*（epoch）。

    {""}**網路圖。** 資料從左邊進來。每個單元把輸入乘以連線上的權重後相加，加上偏置（小方塊），再由激活函數彎曲這個和。單元裡的小圖是這一個單元在圖中每個位置的回答。線越粗，數值越大。上方的開關讓連線顯示權重、梯度或上次更新。

    {""}**一次更新的內部。** 點選一條線、一個小方塊、一個單元或一層的名稱，就能逐個數字地讀到它在所示的更新中為什麼改變。*逐步演示這次更新*把這次更新分成四個階段播放：前向、損失、反向、更新。拖動時間軸可到任何一次更新。

    {""}**決策圖。** 背景是網路在每個位置的回答，點是資料。背景與點顏色一致的地方，網路答對了。

    {""}**損失與梯度。** 如果訓練損失下降而測試損失上升，網路就開始死記樣本了。如果前幾層的梯度比最後幾層小一千倍，它們就在回傳途中*消失*了：用 SGD 時，學習幾乎到不了這些層。

## keys, by what they do

key-play = 播放或暫停
    .keys = 空白鍵
key-step = 更新一次
    .keys = →
key-epoch = 訓練一輪
    .keys = Shift →
key-back = 後退一格
    .keys = ←
key-single = 後退或前進一次更新
    .keys = ,  .
key-walk = 逐步演示這次更新
    .keys = P
key-phases = 下一個或上一個階段
    .keys = ↓ ↑
key-reset = 同樣的權重重來
    .keys = R
key-new-weights = 換新權重
    .keys = N
key-lecture = 講課：放大，不顯示側欄
    .keys = L
colour-negative = 負
colour-zero = 約為零
colour-positive = 正
