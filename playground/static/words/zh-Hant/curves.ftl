# The live view: what the two charts under the stage say, the loss and the gradients over the run.
# Values that were measured come as text; a count comes as a number.

# --- time, in both charts
chart-axis-epoch = 輪數
chart-axis-step = 更新次數
chart-moment = 第 { $step } 步 · 第 { $epoch } 輪

# --- loss
chart-loss = 損失
    .log = 對數
    .log-tip = 對數：損失軸用對數刻度
# What is measured; every loss on the chart is the mean over the examples, also where gradients are sums.
chart-loss-kind = { $loss ->
    [squared_error] 平方誤差
    [half_squared_error] 半平方誤差
    [absolute_error] 絕對誤差
    [huber] Huber 損失
    [binary_cross_entropy] 二元交叉熵
    [cross_entropy] 交叉熵
   *[other] { $name }
}
chart-loss-kind-summed = { chart-loss-kind }，每個樣本的平均
chart-train = 訓練
chart-test = 測試
chart-penalty = 懲罰項
chart-span = { $low } 到 { $high }
chart-tip-train = 訓練 { $value }
chart-tip-test = 測試 { $value }
chart-tip-penalty = 懲罰項 { $value }
chart-loss-about = { $steps } 次更新（第 { $epoch } 輪）的損失曲線：{ $values }。
chart-about-train = 訓練損失 { $value }
chart-about-train_accuracy = 訓練準確率 { $value }
chart-about-test = 測試損失 { $value }
chart-about-test_accuracy = 測試準確率 { $value }
chart-about-penalty = 懲罰項 { $value }，不計入損失
chart-about-began = 訓練損失開始時是 { $value }。
chart-about-ghosts = { $count ->
    [1] 這次執行較早的一條分支，淡色顯示。
   *[other] 這次執行較早的 { $count } 條分支，淡色顯示。
}

# --- layers
chart-layer = 第 { $number } 層
    .short = L{ $number }
chart-layer-output = 輸出層
    .short = 輸出
chart-layer-value = { $layer } { $value }
chart-layers = 第 { $names } 層
chart-layers-every = 每一層
chart-layers-span = { $first }–{ $last }
chart-later = 從第一次更新起

# --- the gradients' panel
chart-flow = 梯度
    .switch = 圖中顯示每層的什麼
chart-view-gradients = 梯度
    .short = 梯度
    .hint = 每層的 |∂loss/∂w|
    .about = 每層權重梯度大小的中位數：{ $layers }。
    .later = 每層的 |∂loss/∂w|，從第一次更新起。
chart-gradients-key = 每層的 |∂loss/∂w|：中位數，及其權重的 10–90%
    .shorter = |∂loss/∂w|：中位數，權重的 10–90%
    .shortest = |∂loss/∂w|：中位數，10–90%
chart-gradients-ratio = 第一層是最後一層的 { $times } 倍。

chart-view-delta = δ
    .short = δ
    .hint = 每層單元在批次上的平均 |δ|
    .about = 每層單元在批次上的平均 |δ|：{ $layers }。
    .later = 每層單元在批次上的平均 |δ|，從第一次更新起。
chart-delta-none = 第 1 層：沒有 δ 傳到
    .spoken = 第 1 層：沒有 δ 傳到。
chart-delta-share = 第 1 層：δ 是輸出層的 { $share }
    .spoken = 第 1 層：δ 是輸出層的 { $share }。
chart-delta-vanishes = 第 1 層：δ 是輸出層的 { $share }：在回傳途中消失
    .spoken = 第 1 層：δ 是輸出層的 { $share }：在回傳途中消失。
chart-delta-explodes = 第 1 層：δ 是輸出層的 { $share }：在回傳途中爆炸
    .spoken = 第 1 層：δ 是輸出層的 { $share }：在回傳途中爆炸。

chart-view-factors = 因子
    .short = 因子
    .hint = 往回經過一層時 δ 的變化：權重的因子與斜率的因子
    .about = 往回經過一層時 δ 的變化：權重的因子與斜率的因子：{ $layers }。
    .later = 往回經過一層時 δ 的變化：權重的因子與斜率的因子，從第一次更新起。
chart-factors-none = 沒有隱藏層：沒有可以回傳的層
    .spoken = 沒有隱藏層：沒有可以回傳的層。
chart-factors-weights = 權重：|δW| / |δ|
    .short = 權重因子
chart-factors-slopes = 斜率：|δWσ′| / |δW|
    .short = 斜率因子
chart-factors-shrinks = 小於 1：δ 縮小
    .short = 縮小
chart-factors-pair = 權重 ×{ $weights }，斜率 ×{ $slopes }
chart-factors-whole = 第 1 層：δ 是輸出層的 { $all }：權重 ×{ $weights }，斜率 ×{ $slopes }
    .spoken = 第 1 層：δ 是輸出層的 { $all }：權重 ×{ $weights }，斜率 ×{ $slopes }。
chart-factors-short = 第 1 層：δ ×{ $all } = 權重 ×{ $weights }，斜率 ×{ $slopes }

chart-view-ratio = 更新/權重
    .short = Δw/w
    .hint = 每層更新的大小與權重大小之比
    .about = 每層更新的大小與權重大小之比：{ $layers }。
    .later = 每層更新的大小與權重大小之比，從第一次更新起。
chart-ratio-key = 更新的大小 / 權重的大小
chart-ratio-healthy = 健康：{ $low } 到 { $high }
    .short = 健康
chart-ratio-inside = 每一層都在健康範圍內
    .spoken = 每一層都在健康範圍內。
chart-ratio-below = 低於健康範圍，幾乎不動：{ $below }
    .spoken = 低於健康範圍，幾乎不動：{ $below }。
    .short = 低於範圍：{ $below }
chart-ratio-above = 高於健康範圍，變化很大：{ $above }
    .spoken = 高於健康範圍，變化很大：{ $above }。
    .short = 高於：{ $above }
chart-ratio-both = 低於健康範圍，幾乎不動：{ $below }；高於健康範圍，變化很大：{ $above }
    .spoken = 低於健康範圍，幾乎不動：{ $below }；高於健康範圍，變化很大：{ $above }。
    .short = 低於範圍：{ $below }；高於：{ $above }

chart-view-health = 健康
    .short = 健康
    .hint = 每層死亡和飽和的單元
    .about = 每層死亡和飽和的單元：{ $layers }。
    .later = 每層死亡和飽和的單元，從第一次更新起。
    .alarmed = 健康，{ $count } 個警報
chart-health-none = 沒有可觀察的隱藏層
    .spoken = 沒有可觀察的隱藏層。
chart-health-dead = 死亡
chart-health-saturated = 飽和
chart-stuck-none = { $size } 個中 0 個
chart-stuck-dead = { $size } 個中 { $dead } 個死亡
chart-stuck-saturated = { $size } 個中 { $saturated } 個飽和
chart-stuck-both = { $size } 個中 { $dead } 個死亡、{ $saturated } 個飽和
chart-stuck-short = { $stuck } / { $size }
chart-alarm-dead = 第 { $layer } 層有 { $count } 個死亡單元
    .tip = 它們一再對整個批次都輸出 0：梯度無法通過。點選細看
chart-alarm-saturated = 第 { $layer } 層有 { $count } 個飽和單元
    .tip = 它們一再停在激活函數幾乎平坦的地方：梯度幾乎無法通過。點選細看
chart-alarms = 警報：{ $alarms }。
chart-alarms-none = 沒有警報。
chart-calm = 沒有單元一直卡住
