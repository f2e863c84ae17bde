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
walk-code = 一次更新的程式碼，目前階段的幾行高亮
walk-code-libraries = 誰的程式碼
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
        [0] 每個單元把各個輸入乘以權重後相加，再加上偏置，得到 { $sum }。
       *[other] 每個單元把隱藏層 { $below } 的激活值乘以權重後相加，再加上偏置，得到 { $sum }。
    }然後由 { $activation } 得出激活值 { $answer }。{ $count ->
        [0] { $unit }：{ $sum } = { $z }，{ $answer } = { $a }。
        [1] { $unit }：{ $sum } = { $z }，{ $answer } = { $a }（唯一的樣本）。
       *[other] { $unit }：{ $sum } = { $z }，{ $answer } = { $a }（{ $count } 個樣本的平均）。
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
        [last] { $sign } 說明損失如何隨 { $sum } 變化。
       *[before] { $sign } 沿同樣的權重傳回，再乘以 { $activation } 的斜率。
    }{ $larger ->
        [raises] { $unit }：{ $sign } = { $delta }，{ $sum } 增大會使損失增大。
        [lowers] { $unit }：{ $sign } = { $delta }，{ $sum } 增大會使損失減小。
       *[nothing] { $unit }：{ $sign } = { $delta }，它的 { $sum } 不改變損失。
    }{ $reduction ->
        [sum]
            { $count ->
                [1] 權重的梯度：{ $sign } 乘以傳入的值（唯一的樣本）。
               *[other] 權重的梯度：{ $sign } 乘以傳入的值，對 { $count } 個樣本求和。
            }
       *[mean]
            { $count ->
                [1] 權重的梯度：{ $sign } 乘以傳入的值（唯一的樣本）。
               *[other] 權重的梯度：{ $sign } 乘以傳入的值，對 { $count } 個樣本取平均。
            }
    }

# The rule does not break within its terms: its spaces are such that keep a line together.
walk-says-update-sgd =
    梯度都已算好，現在所有權重同時改變：新值 = 舊值 − 學習率 × 梯度。{ $clipped ->
        [yes] 變化最大的：{ $name }，{ $change } = −⁠{ $rate } × { $gradient }（裁剪將梯度乘以 { $clip }），從 { $before } 到 { $after }。
       *[no] 變化最大的：{ $name }，{ $change } = −⁠{ $rate } × { $gradient }，從 { $before } 到 { $after }。
    }
walk-says-update =
    梯度都已算好，現在所有權重同時改變；每一步由 { $optimizer } 根據梯度算出。{ $clipped ->
        [yes] 變化最大的：{ $name }，改變 { $change }（裁剪將梯度乘以 { $clip }），從 { $before } 到 { $after }。
       *[no] 變化最大的：{ $name }，改變 { $change }，從 { $before } 到 { $after }。
    }

## What hides behind a library's line

walk-remark-forward = 這些函式庫一次呼叫就算完全部 { $count } 層；這裡是第 { $layer } 層。
walk-remark-loss = 到此只是一個數：還什麼都沒有學到。
walk-remark-backward =
    { $count ->
        [1] PyTorch 會把新梯度加到舊梯度上：所以要 zero_grad()。
       *[other] 這些函式庫一次呼叫就反向算完全部 { $count } 層；這裡是第 { $layer } 層。PyTorch 會把新梯度加到舊梯度上：所以要 zero_grad()。
    }
walk-remark-update = 若忘了這一行：梯度有了，權重卻一個也不動。
walk-code-given = x 和 t 是批次的列及其目標，W 和 b 是參數。最佳化器從一次更新帶到下一次的量從零開始。
walk-code-unwritten = 這裡只寫了 { $name } 的名字：還沒有它的程式碼。
walk-code-fused =
    { $activation ->
        [softmax] 損失接收 z，並自己做 softmax：如果模型裡也有 softmax，就會做兩次。
       *[sigmoid] 損失接收 z，並自己做 sigmoid：如果模型裡也有 sigmoid，就會做兩次。
    }
walk-code-gelu = 這次執行的 GELU 是用 tanh 的形式；不特別指定時，這些函式庫用精確的形式。
walk-code-softplus = z 超過 20 時，PyTorch 的 softplus 就是 z 本身，除非提高閾值。
walk-code-leaky = 這次執行在 0 以下的斜率是 0.01；不指定時 Keras 用別的值。
walk-code-half = 半平方誤差不是這些函式庫的損失：所以有 0.5。
walk-code-outputs = 損失對 { $count } 個輸出求和，和這個頁面各處一樣；不指定時這些函式庫取平均。
walk-code-loss_alone = C 只是損失，和曲線顯示的一樣；懲罰項只為梯度而加。
walk-code-kink_relu = z 恰好為 0 時，ReLU 的斜率取作 0。
walk-code-kink_leaky = z 恰好為 0 時，leaky ReLU 的斜率取作 0.01。
walk-code-kink_error = 輸出恰好等於目標時，絕對誤差的斜率取作 0。
walk-code-l2 =
    { $library ->
        [pytorch] L2 懲罰是梯度的一部分，只對權重；最佳化器的 weight_decay 也會拉偏置，而且在裁剪之後。
        [keras] L2 懲罰是梯度的一部分，只對權重；最佳化器的 weight_decay 會在梯度之外縮小所有參數。
       *[numpy]
            { $optimizer ->
                [sgd] L2 懲罰是梯度的一部分，只對權重：用普通的梯度下降時，這就是權重衰減。
               *[other] L2 懲罰是梯度的一部分，只對權重：最佳化器也對它起作用，所以它不是權重衰減。
            }
    }
walk-code-l2_sklearn = scikit-learn 把它的 alpha 除以批次的列數：它的 alpha 是這裡的懲罰乘以列數。
walk-code-l1 = L1 把每個權重以同樣的量拉向 0，也可能拉過頭：沒有在 0 處截斷。
walk-code-clip =
    { $penalty ->
        [yes] 範數是所有可變參數合起來的範數，含懲罰項。
       *[no] 範數是所有可變參數合起來的範數。
    }
walk-code-clip_torch = PyTorch 的 clip_grad_norm_ 做得幾乎一樣：它給範數加上百萬分之一。
walk-code-momentum = 速度累積整個梯度，每次更新再乘以學習率（PyTorch 的形式）。
walk-code-momentum_keras = Keras 把學習率放在速度裡面：學習率改變時，已累積的量必須重新縮放才能一致。它還把動量捨入到單精度。
walk-code-adam = ε 加在校正後的平方均值的根上，和 Kingma 與 Ba 的寫法一樣。
walk-code-adam_keras = Keras 在校正之前把 ε 加到根上：所以 ε 隨每次更新改變。它還把兩個 β 捨入到單精度。
walk-code-root = ε 加在根上，不在根號裡。
walk-code-root_keras = Keras 的 ε 在根號裡，這裡在根號外：更新是一致的，除非梯度與 ε 差不多小。
walk-code-accumulator = Keras 的 Adagrad 會讓平方和從 0.1 開始。
walk-code-cosine = 餘弦降到學習率的係數份額，然後停在那裡。

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
walk-row-z = { $sum }
    .mean = { $sum } 的平均
walk-row-a = 激活值 { $answer }
    .mean = 激活值 { $answer } 的平均
walk-row-slope = { $sum } 處的斜率
    .mean = { $sum } 處斜率的平均
walk-row-delta = { $sign }
    .mean = { $sign } 的平均
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
walk-note-row =
    { $outside ->
        [yes] 單元：第 { $row } 列（不在批次中）
       *[no] 單元：第 { $row } 列
    }
walk-note-batch = 單元：批次的平均
walk-note-gradients = 梯度：{ $count } 個樣本的批次
walk-note-changes = 變化：{ $count } 個樣本的批次
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
