# The live view: the walk through one update. Numbers set off in bold are put in where a value stands.

## The button above the diagram and the bar of phases

walk-open = 逐步演示這次更新
    .short = 逐步演示
    .tip = 逐個階段演示這次更新（P）
walk-bar = 一次更新的內部
walk-phases = 階段
walk-previous = 上一階段（上箭頭）
walk-next = 下一階段（下箭頭）
walk-play = 慢速播放
    .tip = 慢速播放（Shift P）
walk-stop = 停止慢速播放
walk-speed = 慢速播放的速度
walk-close = 關閉逐步演示（P）
walk-next-update = 下一次更新 →
walk-code = 一次更新的程式碼，目前一行高亮
walk-code-versions = 在 TensorFlow 2 與 1 之間切換

# Of each phase: its name, what its step is called, and what happens in it.
walk-phase-forward = 前向
    .label = 前向，第 { $layer } 層
    .tip = 前向，第 { $layer } 層：激活值向右傳
walk-phase-loss = 損失
    .label = 損失
    .tip = 損失：比較輸出與目標
walk-phase-backward = 反向
    .label = 反向，第 { $layer } 層
    .tip = 反向，第 { $layer } 層：δ 往回傳，得出梯度
walk-phase-update = 更新
    .label = 更新
    .tip = 更新：權重改變

## What a phase does

walk-computing = 正在計算這次更新的數值…
walk-title-none = 更新
walk-title = 更新 { $from } → { $to }
walk-title-coming = 下一次更新 { $from } → { $to }

# At the beginning of a sentence: a unit of the layer spoken of.
walk-unit-hidden = 單元 { $unit }
walk-unit-output = 輸出

walk-says-forward =
    { $below ->
        [0] 每個單元把各個輸入乘以權重後相加，再加上偏置，得到 z。
       *[other] 每個單元把隱藏層 { $below } 的激活值乘以權重後相加，再加上偏置，得到 z。
    }然後由 { $activation } 得出激活值 a。{ $count ->
        [0] { $unit }：z = { $z }，a = { $a }。
        [1] { $unit }：z = { $z }，a = { $a }（唯一的樣本）。
       *[other] { $unit }：z = { $z }，a = { $a }（{ $count } 個樣本的平均）。
    }

walk-says-loss-all =
    { $reduction ->
        [sum] 批次中 { $count } 個樣本的總和是 { $batch }。
       *[mean] 批次中 { $count } 個樣本的平均是 { $batch }。
    }
walk-says-loss-batch = 輸出錯了多少？對每個樣本計算{ $loss }。{ walk-says-loss-all }
walk-says-loss-output = 輸出是 { $output }，目標是 { $target }：第 { $row } 列的{ $loss }是 { $value }。{ walk-says-loss-all }
walk-says-loss-class = 目標類別是{ $target }，網路給它 { $output }：第 { $row } 列的{ $loss }是 { $value }。{ walk-says-loss-all }

walk-says-backward =
    { $place ->
        [last] δ 說明損失如何隨 z 變化。
       *[before] δ 沿同樣的權重傳回，再乘以 { $activation } 的斜率。
    }{ $larger ->
        [raises] { $unit }：δ = { $delta }，z 增大會使損失增大。
        [lowers] { $unit }：δ = { $delta }，z 增大會使損失減小。
       *[nothing] { $unit }：δ = { $delta }，它的 z 不改變損失。
    }{ $reduction ->
        [sum]
            { $count ->
                [1] 權重的梯度：δ 乘以傳入的值（唯一的樣本）。
               *[other] 權重的梯度：δ 乘以傳入的值，對 { $count } 個樣本求和。
            }
       *[mean]
            { $count ->
                [1] 權重的梯度：δ 乘以傳入的值（唯一的樣本）。
               *[other] 權重的梯度：δ 乘以傳入的值，對 { $count } 個樣本取平均。
            }
    }

# The rule does not break within its terms: its spaces are such that keep a line together.
walk-says-update-sgd =
    梯度都已算好，現在所有權重同時改變：新值 = 舊值 − 學習率 × 梯度。{ $clipped ->
        [yes] 變化最大的：{ $name }，{ $change } = −⁠{ $rate } × { $gradient }（梯度裁剪到 { $clip }），從 { $before } 到 { $after }。
       *[no] 變化最大的：{ $name }，{ $change } = −⁠{ $rate } × { $gradient }，從 { $before } 到 { $after }。
    }
walk-says-update =
    梯度都已算好，現在所有權重同時改變；每一步由 { $optimizer } 根據梯度算出。{ $clipped ->
        [yes] 變化最大的：{ $name }，改變 { $change }（梯度裁剪到 { $clip }），從 { $before } 到 { $after }。
       *[no] 變化最大的：{ $name }，改變 { $change }，從 { $before } 到 { $after }。
    }

## What hides behind a library's line

walk-remark-tensorflow1 = opt.minimize(loss) 把這兩行合成一行：反向傳播就藏在第一行裡。
walk-remark-forward = 這些函式庫一次呼叫就算完全部 { $count } 層；這裡是第 { $layer } 層。
walk-remark-loss = 到此只是一個數：還什麼都沒有學到。
walk-remark-backward =
    { $count ->
        [1] PyTorch 會把新梯度加到舊梯度上：所以要 zero_grad()。
       *[other] 這些函式庫一次呼叫就反向算完全部 { $count } 層；這裡是第 { $layer } 層。PyTorch 會把新梯度加到舊梯度上：所以要 zero_grad()。
    }
walk-remark-update = 若忘了這一行：梯度有了，權重卻一個也不動。

## Names within a sentence; what is not here is called as in the menus

walk-activation-linear = 線性函數
walk-activation-sigmoid = sigmoid
walk-activation-tanh = tanh
walk-activation-leaky_relu = leaky ReLU
walk-activation-softplus = softplus
walk-activation-sin = sin
walk-activation-softmax = softmax
walk-loss-squared_error = 平方誤差
walk-loss-half_squared_error = 半平方誤差
walk-loss-absolute_error = 絕對誤差
walk-loss-huber = Huber 損失
walk-loss-binary_cross_entropy = 二元交叉熵
walk-loss-cross_entropy = 交叉熵
walk-optimizer-momentum = 動量法

## What the pointer's card says of a unit, a weight or a bias

walk-row-input = 輸入
walk-row-z = z
    .mean = z 的平均
walk-row-a = 激活值 a
    .mean = 激活值 a 的平均
walk-row-slope = z 處的斜率
    .mean = z 處斜率的平均
walk-row-delta = δ
    .mean = δ 的平均
walk-row-before = 更新前
walk-row-gradient = 梯度
walk-row-change = 變化
walk-row-after = 更新後
walk-row-note = 點選檢視完整明細。

## On the picture: above each layer's edges, in its legend, under an image, on the card of the loss

walk-lock-locked = 鎖定
walk-lock-ready = 梯度就緒
walk-lock-free = 可以改變
walk-lock-moved = 已改變
walk-lock-fixed = 固定不變
walk-note-computing = 計算中…
walk-note-row = 第 { $row } 列
walk-note-batch = 批次中 { $count } 個樣本的平均
walk-note-largest = 數字：每層最大的 { $count } 個
walk-note-edges = { $count } 條邊中的 { $drawn } 條
walk-inputs = { $count } 個輸入
walk-plate-row = 第 { $row } 列：輸出與目標
    .short = 第 { $row } 列
walk-plate-batch =
    { $count ->
        [1] 唯一樣本的損失
       *[other] { $count } 個樣本各自的損失
    }
    .short = { $count } 個樣本
walk-plate-output = 輸出
walk-plate-target = { $output } · 目標 { $target }
walk-plate-loss-row = 這一列的損失
    .short = 它的損失
walk-plate-loss-batch =
    { $reduction ->
        [sum] 批次的總損失
       *[mean] 批次的平均損失
    }
    .short =
        { $reduction ->
            [sum] 損失總和
           *[mean] 平均損失
        }
