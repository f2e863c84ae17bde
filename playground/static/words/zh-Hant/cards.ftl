# What the cards of the audit say. A float is written for eyes before it gets here. A sentence is whole: it holds under
# every setting in which its card says it, or it names the condition.

name-weight-of = 權重 { $before } → { $after }
name-row = 第 { $row } 列
card-weight = 為什麼改變
card-proof = 驗證
card-step_size = 步長
card-output = 損失與輸出
card-forward = 前向
card-backward = 反向
card-shapes = 形狀
card-paths = 路徑
card-flow = { symbol-delta } 的流動
card-health = 健康
go_on = 繼續
yes = 是
mean = 平均
sum = 總和
column-row = 列
column-delta = { symbol-delta }
column-a = { symbol-a }
column-push = { symbol-delta } · { symbol-a }
column-part = 佔全部推動的份額
column-multiple = 更新的倍數
column-rate = 學習率
column-cost = 含懲罰項的損失
column-data_loss = 批次的損失
column-tangent = 斜率預言的
column-numeric = 數值斜率
column-error = 誤差
column-relative = 相對誤差
column-kinked = 跨過折點
column-block = 塊
column-worst = 單個參數的最大值
column-checked = 已檢查
column-output = 輸出
column-target = 目標
column-loss_slope = 損失的斜率
column-activation_slope = 激活函數的斜率
column-own_slope = 輸出對自身 { symbol-z } 的斜率
column-slope = 斜率
column-from = 來自
column-w = { symbol-w }
column-z = { symbol-z }
column-product = 乘積
column-unit = 單元
column-bias = 偏置
column-gradient = 梯度

## 符號，與公式所用的記法相同

symbol-delta = { $notation ->
        [ng] dz
        [framework] pre.grad
       *[nielsen] δ
    }
    .many = { $notation ->
        [ng] dz
        [framework] pre.grad
       *[nielsen] δ
    }
symbol-z = { $notation ->
        [ng] z
        [framework] pre
       *[nielsen] z
    }
symbol-a = { $notation ->
        [ng] a
        [framework] out
       *[nielsen] a
    }
symbol-w = { $notation ->
        [ng] W
        [framework] weight
       *[nielsen] w
    }
symbol-blame = { $notation ->
        [ng] da
        [framework] out.grad
       *[nielsen] ∂C/∂a
    }

## What things are called

unit-short = 第 { $number } 單元
unit-output = 輸出
layer-hidden = 第 { $number } 隱藏層
layer-output = 輸出層
layer-value = { $layer } { $value }
layers = 第 { $numbers } 層
layers-output = 輸出層
percent-below = 少於 { $least }
percent-above = 多於 { $most }
factors = { $name }：{ $first } × { $second }
slot-velocity = 速度
slot-mean = 梯度的均值
slot-mean_square = 平方的均值
slot-sum_of_squares = 平方的總和

## Losses and activations inside a sentence

within-loss-squared_error = 平方誤差
within-loss-half_squared_error = 半平方誤差
within-loss-absolute_error = 絕對誤差
within-loss-huber = Huber 損失
within-loss-binary_cross_entropy = 二元交叉熵
within-loss-cross_entropy = 交叉熵
within-activation-linear = 線性函數
within-activation-sigmoid = sigmoid
within-activation-tanh = tanh
within-activation-relu = ReLU
within-activation-leaky_relu = leaky ReLU
within-activation-elu = ELU
within-activation-silu = SiLU
within-activation-gelu = GELU
within-activation-softplus = softplus
within-activation-sin = 正弦
within-activation-softmax = softmax

## Why a weight or bias moves

why-title = 這個權重為什麼改變？
why-title_bias = 這個偏置為什麼改變？
why-up = { $name }增大 { $change }，從 { $before } 到 { $after }。
why-down = { $name }減小 { $change }，從 { $before } 到 { $after }。
why-begun = 在這次更新之前，它被手動從 { $left } 改為 { $before }。
why-begun_start = 在任何訓練之前，它被手動設為 { $before }。
why-edited = 在這次更新之後，它被手動從 { $after } 改為 { $edited }：螢幕上是這個值，下一次更新也從它開始。
why-still = { $name }不變：保持為 { $before }。
why-lost = { $name }保持為 { $before }：{ $change } 的變化太小，存不進這個數。
why-away = { $name }離開 { $before }，不再是一個數。
why-fixed = { $name }固定為 { $before }。
why-held = 所以交給最佳化器的不是梯度，而是 0。
why-uphill = 增大它會使這個批次的損失增大：批次本身的梯度是 { $data }。
why-downhill = 增大它會使這個批次的損失減小：批次本身的梯度是 { $data }。
why-level = 批次本身的梯度是 0：就這個批次而言，它的微小變化什麼也不改變。
why-burst = 批次本身的梯度不再是一個數：網路溢位了。
why-penalty = 懲罰項把它拉向 0，加上 { $penalty }。
why-clipped = 裁剪把這次更新的各個梯度乘以 { $scale }。
why-given_gradient = 交給最佳化器的梯度是 { $gradient }。
why-against_down = 最佳化器逆著交給它的梯度走，所以這次更新使它減小。
why-against_up = 最佳化器逆著交給它的梯度走，所以這次更新使它增大。
why-too_little = 乘以學習率後什麼也不剩。
why-coasts = 這次交給它的梯度是 0；{ $optimizer }從以前的更新繼續帶著它走。
why-shared = 這個變化中有 { $part } 是{ $optimizer }從以前的更新帶來的，其餘來自這個梯度。
why-carried = { $optimizer }從以前的更新帶來的部分方向相反，並勝過這個梯度，{ $carried } 對 { $fresh }：所以照舊前進。
why-slowed = { $optimizer }從以前的更新帶來的部分方向相反；這個梯度勝過它，{ $fresh } 對 { $carried }。
why-no_delta = { $unit }的 { symbol-delta } 在每個樣本中都是 0，所以沒有推動。
why-no_input = 從{ $unit }來的值在每個樣本中都是 0，乘在 0 上的權重不起作用。
why-hardest = { $count ->
    [1] 推動最強的是{ $rows }：佔全部推動的 { $part }。
   *[other] 推動最強的是{ $rows }：合佔全部推動的 { $part }。
}
why-agree = 各樣本意見不一：全部推動中有 { $part } 朝向獲勝的一邊。
why-chosen = 所選的樣本（{ $row }）推動 { $push }。
why-absent = 所選的樣本（{ $row }）不在這個批次中：它不起作用。
why-bars = 每個樣本的推動：{ symbol-delta } · { symbol-a }
why-bars_bias = 每個樣本的推動：{ symbol-delta }
why-rest = { $count ->
    [1] 另外一個
   *[other] 另外 { $count } 個
}
why-rest_note = { $count } 個推動中最強的 { $shown } 個，其餘合為一條。
why-sum = { $count ->
    [1] 唯一的一個
   *[other] { $count } 個的總和
}
why-mean = { $count ->
    [1] 資料的梯度
   *[other] { $count } 個的平均：資料的梯度
}
why-bars_about = { $count ->
    [1] 只有一個樣本在推動，{ $row }，推動 { $largest }；這就是資料的梯度 { $gradient }。
   *[other] { $reduction ->
        [sum] { $count } 個樣本在推動；它們的總和就是資料的梯度 { $gradient }。最強的是{ $row }，{ $largest }。
       *[mean] { $count } 個樣本在推動，總和 { $total }；它們的平均就是資料的梯度 { $gradient }。最強的是{ $row }，{ $largest }。
    }
}
why-gradient_title = 從資料的梯度到所用的梯度
why-gradient_about = { $parts }；合起來是梯度 { $total }。
why-part = { $name } { $value }
why-given = 所用的梯度
why-change_title = 從梯度到變化
why-change_about = { $parts }；合起來是變化 { $total }。
why-change = 變化
why-term-data = 資料
why-term-l2 = L2 懲罰
why-term-l1 = L1 懲罰
why-term-clipped = 裁剪
why-term-held = 固定不變
why-term-carried = 帶來的部分
why-before = 更新前
why-left = 訓練留下的
why-before_by_hand = 之前，手動設定
why-by_hand = 然後手動設為
why-after = 更新後
why-rate = 學習率
why-schedule = 排程的係數
why-clip = 裁剪的係數
why-root = 除以
why-slot = { $name }，儲存值
why-facts_about = 更新前後的參數，以及最佳化器所用的數。
why-table = 每個樣本的推動
why-table_some = { $count } 個推動中最強的 { $shown } 個
why-to_proof = 用數值方法檢驗
why-to_unit = { $unit }

## Was the step too long?

step_size-title = 這一步是不是太大？
step_size-fell = { $cost ->
    [whole] 這次更新使批次含懲罰項的損失從 { $start } 到 { $here }。它的斜率預言 { $promised }：這個預言只在近處成立。
   *[data] 這次更新使批次的損失從 { $start } 到 { $here }。它的斜率預言 { $promised }：這個預言只在近處成立。
}
step_size-rose = { $cost ->
    [whole] 這次更新使批次含懲罰項的損失從 { $start } 升到 { $here }，儘管它的斜率預言 { $promised }：這一步跳過了山谷。
   *[data] 這次更新使批次的損失從 { $start } 升到 { $here }，儘管它的斜率預言 { $promised }：這一步跳過了山谷。
}
step_size-level = { $cost ->
    [whole] 這次更新使批次含懲罰項的損失停在原處 { $start }。它的斜率預言 { $promised }。
   *[data] 這次更新使批次的損失停在原處 { $start }。它的斜率預言 { $promised }。
}
step_size-fell_uphill = { $cost ->
    [whole] 這次更新使批次含懲罰項的損失從 { $start } 到 { $here }，儘管它的斜率是上坡，預言 { $promised }。
   *[data] 這次更新使批次的損失從 { $start } 到 { $here }，儘管它的斜率是上坡，預言 { $promised }。
}
step_size-rose_uphill = { $cost ->
    [whole] 這次更新使批次含懲罰項的損失從 { $start } 升到 { $here }；它的斜率預言會升到 { $promised }。
   *[data] 這次更新使批次的損失從 { $start } 升到 { $here }；它的斜率預言會升到 { $promised }。
}
step_size-level_uphill = { $cost ->
    [whole] 這次更新使批次含懲罰項的損失停在原處 { $start }；它的斜率預言 { $promised }。
   *[data] 這次更新使批次的損失停在原處 { $start }；它的斜率預言 { $promised }。
}
step_size-uphill = 批次本身的梯度指向別處：是{ $optimizer }從以前的更新帶來的{ $slot }把它帶到這裡。
step_size-coasted = { $cost ->
    [whole] 這次更新使批次含懲罰項的損失從 { $start } 到 { $here }，儘管它的斜率是 0，預言不會變化。
   *[data] 這次更新使批次的損失從 { $start } 到 { $here }，儘管它的斜率是 0，預言不會變化。
}
step_size-coasts = 沒有梯度要求它：{ $optimizer }從以前的更新帶來的{ $slot }還不是 0。
step_size-either = 走一半會到 { $half }，走兩倍會到 { $twice }。
step_size-burst = { $cost ->
    [whole] 這次更新使批次含懲罰項的損失從 { $start } 超出一切數值：學習率為 { $rate } 時，這一步遠離了斜率適用的範圍。
   *[data] 這次更新使批次的損失從 { $start } 超出一切數值：學習率為 { $rate } 時，這一步遠離了斜率適用的範圍。
}
step_size-lost = 在這次更新之前，批次的損失就已超出一切數值：無法用它判斷任何一步。
step_size-still_flat = 這次更新什麼也不改變：梯度處處為 0。
step_size-still_held = 這次更新什麼也不改變：凡有梯度的都固定不變。
step_size-still_rate = 這次更新什麼也不改變：學習率是 0。
step_size-still_lost = 這次更新什麼也不改變：梯度乘以學習率後什麼也不剩。
step_size-right = 對這個批次來說步長正合適：走一半會到 { $half }，走兩倍會到 { $twice }。
step_size-short = 對這個批次來說步子再大些更好：走一半會到 { $half }，走兩倍會到 { $twice }。
step_size-long = 對這個批次來說步子小些更好：走一半會到 { $half }，走兩倍會到 { $twice }。
step_size-long_all = 走一半會到 { $half }，走兩倍會到 { $twice }：沒有一個低於起點，儘管斜率是下坡。對這個批次來說步子實在太大。
step_size-batch = { $count ->
    [1] 這裡只問了這個批次的唯一樣本：別的批次有別的山谷。
   *[other] 這裡只問了這個批次的 { $count } 個樣本：別的批次有別的山谷。
}
step_size-plot = 沿這次更新的損失
step_size-curve = 損失
step_size-tangent = 斜率預言的
step_size-x = 這次更新的倍數（1 即學習率 { $rate }）
step_size-y = 批次的損失
step_size-y_penalty = 含懲罰項的損失
step_size-note = 這次更新所改變的一切一起移動，沿實際所走的更新直線前進。
step_size-about = 沿這次更新，批次的損失：起點 { $start }，走一半後 { $half }，走完後 { $this }（斜率在那裡預言 { $promised }），走兩倍後 { $twice }。
step_size-mark_start = 起點
step_size-mark_half = 一半
step_size-mark_this = 這一步
step_size-mark_twice = 兩倍
step_size-start = 更新前的損失
step_size-start_penalty = 更新前含懲罰項的損失
step_size-half = 學習率 { $rate } 時
step_size-this = 實際的 { $rate }
step_size-twice = { $rate } 時
step_size-promised = 預言的
step_size-slope = 沿更新方向的斜率
step_size-length = 更新的長度
step_size-cosine = 與最速下降方向的餘弦
step_size-facts_about = 學習率取一半、一倍、兩倍時的損失，以及起點的斜率。
step_size-table = 沿這次更新的損失

## Is the gradient right?

proof-title = 梯度正確嗎？
proof-title_network = 這些梯度正確嗎？
proof-agree = 把{ $name }上下移動一點，每次讓網路算一遍，得到斜率 { $numeric }。反向傳播算得 { $analytic }：兩者一致，相對誤差 { $relative }。
proof-rounding = 把{ $name }上下移動一點，每次讓網路算一遍，得到斜率 { $numeric }。反向傳播算得 { $analytic }：兩者相差 { $error }，大約是 float64 的捨入所能造成的。
proof-burst = 網路溢位了：無論用差分還是反向傳播，都沒有斜率可求。
proof-zero = 把{ $name }上下移動一點，每單位使損失改變 { $numeric }。反向傳播算得恰好是 0。
proof-kinked = 把{ $name }上下移動一點會跨過一個折點，即激活函數、損失或懲罰項的一個拐角：它兩側的斜率不同，所以差分 { $numeric } 不是那裡的斜率。反向傳播取其中一側，{ $analytic }。
proof-differ = 把{ $name }上下移動一點得到斜率 { $numeric }，反向傳播得到 { $analytic }：在這個 ε 下兩者相差 { $error }。請在下面找 V 形的谷底。
proof-whole = 這裡的損失含懲罰項。
proof-unclipped = 兩者都取裁剪之前的值。
proof-badge = { $count ->
    [1] 整個網路：唯一的參數，最大相對誤差 { $worst }。
   *[other] 整個網路：{ $count } 個參數的最大相對誤差 { $worst }。
}
proof-badge_some = 整個網路：{ $count } 個參數中的 { $checked } 個（每塊都取幾個）的最大相對誤差 { $worst }。
proof-badge_none = 整個網路：檢查過的每個參數，兩次移動之間都有折點，那裡沒有可比較的斜率。
proof-kinks = { $count ->
    [1] 跨過折點的一個未計入。
   *[other] 跨過折點的 { $count } 個未計入。
}
proof-numeric = 用差分
proof-analytic = 用反向傳播
proof-error = 相差
proof-relative = 相對誤差
proof-facts_about = 用兩種方法求得的損失的斜率。
proof-curve = 取哪個 ε？誤差呈 V 形
proof-curve_about = 中心差分的相對誤差隨 ε 的變化；最小是 { $error }，在 { $best } 處。
proof-curve_note = ε 太大會偏離斜率；太小會淹沒在捨入誤差中。
proof-curve_kinked = ε 太大會偏離斜率或跨過折點；太小會淹沒在捨入誤差中。
proof-largest = 最大相對誤差
proof-where = 出現在
proof-checked = 已檢查
proof-of = { $count } 中的 { $checked }
proof-verdict = 結論
proof-passed = 梯度一致
proof-failed = 梯度不一致
proof-badge_about = 對整個網路的檢驗。
proof-by_differences = 用差分求全部梯度
proof-forward_passes = { $passes } 次前向傳播，{ $work } 次乘法
proof-by_backprop = 用反向傳播求全部
proof-backward_pass = 1 次前向與 1 次反向傳播，{ $work } 次乘法
proof-cost_about = 用差分求全部梯度要 { $passes } 次前向傳播；反向傳播只要一次反向。這裡數的是矩陣乘積中的乘法。
proof-table = 每個 ε 的差分
proof-blocks = 逐塊

## The loss, and what the outputs are told

output-title = { symbol-delta } 從哪裡開始
output-chosen = 所選的樣本（{ $row }）的損失是 { $loss }。
output-worst = 這個批次中損失最大的樣本是{ $row }：{ $loss }。
output-most = 所有輸出中，{ $unit }得到的 { symbol-delta } 最大。
output-loss = 損失（{ $loss }）
output-a = { $unit }的 { symbol-a }
output-t = { $unit }的目標
output-delta = { $unit }的 { symbol-delta }
output-facts_about = { $row }的損失，以及得到 { symbol-delta } 最大的輸出。
output-bars = 每個輸出得到什麼：{ symbol-delta }
output-bars_about = 每個輸出的 { symbol-delta }；最大的是{ $unit }的 { $delta }。
output-compare = 斜率會抵消嗎？
output-z = { $unit }的 { symbol-z }
output-y = { symbol-delta }
output-here = 這裡
output-with = { $loss } { $delta }
output-compare_note = 在這個 { symbol-z } 處的 { symbol-delta }：{ $parts }。
output-compare_flat = { $loss }的曲線在遠離目標處回到 0：網路錯了，卻得不到糾正。
output-compare_about = 對這個目標，{ symbol-delta } 隨 { symbol-z } 的變化。在 { symbol-z } = { $z } 處：{ $parts }。
output-table = 每個輸出
output-to_unit = { $unit }的 { symbol-delta }
told-fused = 輸出 { $output }，目標 { $target }：{ symbol-delta } 就是兩者之差 { $delta }。這個損失（{ $loss }）的斜率以 { $activation } 的斜率為除數，而 { symbol-delta } 又要乘以這個斜率，所以兩者抵消：錯得越多，糾正得越強，即使在 { $activation } 平坦的地方也是如此。
told-fused_tied = 輸出 { $output }，目標 { $target }：{ symbol-delta } 就是兩者之差 { $delta }。{ $activation } 把 { $count } 個輸出連在一起，所以每個輸出都送來一部分：那裡損失的斜率，乘以這個 { symbol-z } 使它改變多少。用這個損失時各斜率抵消，各部分相加恰好就是這個差。
told-kept = 輸出 { $output }，目標 { $target }：損失（{ $loss }）的斜率是 { $loss_slope }，激活函數的斜率是 { $slope }；{ symbol-delta } 是兩者之積 { $delta }。這裡沒有抵消，所以在 { $activation } 平坦的地方，即使答錯也只得到微弱的糾正。
told-dead_end = 輸出 { $output }，目標 { $target }：損失（{ $loss }）的斜率是 { $loss_slope }，激活函數的斜率是 { $slope }；{ symbol-delta } 是兩者之積 { $delta }。這裡沒有抵消，所以在 { $activation } 平坦的地方，即使答錯也得不到任何糾正。
told-open = 輸出 { $output }，目標 { $target }：損失（{ $loss }）的斜率是 { $loss_slope }，激活函數的斜率是 { $slope }；{ symbol-delta } 是兩者之積 { $delta }。這裡沒有抵消，但 { $activation } 沒有平坦的地方。
told-straight = 輸出 { $output }，目標 { $target }：損失（{ $loss }）的斜率是 { $loss_slope }。{ $activation }輸出的斜率處處為 1，所以它就是 { symbol-delta }：{ $delta }。
told-kept_tied = 輸出 { $output }，目標 { $target }：{ $activation } 把 { $count } 個輸出連在一起，所以每個輸出處損失（{ $loss }）的斜率都進來，乘以這個 { symbol-z } 使它改變多少。合起來就是 { symbol-delta } = { $delta }。這裡沒有抵消，所以在 { $activation } 幾乎不動的地方，答錯也只得到微弱的糾正。
told-factors_title = 兩個因子得出 { symbol-delta }
told-factors_about = { $total } 乘以斜率 { $slope } 就是 { symbol-delta } = { $delta }。
told-tied_title = 每個輸出送給{ $unit }什麼
told-tied_about = { $count } 項，即損失的斜率乘以這個 { symbol-z } 使該輸出改變多少，相加得 { symbol-delta } = { $delta }。
told-rest = 另外 { $count } 項
told-note_fused = 損失除以斜率，連鎖律乘以斜率：只剩下輸出減目標。
told-note_kept = 斜率留在乘積裡：在 { $activation } 平坦的地方，不論輸出錯得多厲害，它都使 { symbol-delta } 很小。
told-note_dead_end = 斜率留在乘積裡：在 { $activation } 平坦的地方，不論輸出錯得多厲害，它都使 { symbol-delta } 為 0。
told-note_open = 斜率留在乘積裡；{ $activation } 沒有平坦的地方。
told-note_straight = 直線的斜率處處為 1，所以損失的斜率原樣通過。
told-cancel_title = 目標為 { $target } 時，{ symbol-delta } 隨輸出的變化
told-cancel_about = 用{ $fused }時 { symbol-delta } 是一條直線，即輸出減目標。用{ $kept }時它在兩端回到 0，那裡 { $activation } 是平坦的。這裡 { symbol-a } = { $output }，{ symbol-delta } = { $delta }。
told-output_axis = 輸出 { symbol-a }
delta-down = 正號表示：{ symbol-z } 越大，這個樣本的損失越大，所以它要求 { symbol-z } 減小。
delta-up = 負號表示：{ symbol-z } 越大，這個樣本的損失越小，所以它要求 { symbol-z } 增大。
delta-burst = 它不再是一個數：網路溢位了。
delta-zero = 零表示：這個樣本沒有什麼要告訴這個單元。

## Forward

forward-sample = { $count ->
    [1] { $unit }唯一的輸入乘以權重，加上偏置，得 { symbol-z } = { $z }。
   *[other] { $unit }的 { $count } 個加權輸入與偏置相加，得 { symbol-z } = { $z }。
}
forward-turned = { $activation } 把它變成 { symbol-a } = { $output }。
forward-turned_joint = { $activation } 把它和其他輸出的 { symbol-z } 一起，變成 { symbol-a } = { $output }。
forward-batch = { $examples ->
    [1] 這個批次只有一個樣本：{ $unit }得到 { symbol-z } = { $z }，給出 { symbol-a } = { $output }。
   *[other] 在這個批次的 { $examples } 個樣本上，{ $unit }平均得到 { symbol-z } = { $z }，給出 { symbol-a } = { $output }。下面的和是平均值之和。
}
forward-slope = 那裡的斜率是 { $slope }：{ symbol-z } 移動一點，{ symbol-a } 移動它的 { $slope } 倍。
forward-slope_one = 那裡的斜率是 1：{ symbol-z } 移動多遠，{ symbol-a } 就移動多遠。
forward-slope_none = 那裡的斜率是 0：{ symbol-z } 移動一點，{ symbol-a } 不動。用這個損失沒有壞處：斜率抵消，{ symbol-delta } 就是輸出減目標。
forward-slope_blocks = 那裡的斜率是 0：{ symbol-z } 移動一點，{ symbol-a } 不動，所以誤差訊號傳不回去。
forward-slope_kink = 這個 { symbol-z } 正好在曲線的折點上，那裡的斜率算作 { $slope }。
forward-cancels = 在 { symbol-delta } 中，這個斜率與損失中的斜率抵消：不論曲線多平坦，{ symbol-delta } 都是輸出減目標。
forward-slopes_straight = 它的斜率處處為 1，所以後面的斜率原樣通過。
forward-slopes_one = 批次的每個樣本在這裡的斜率都是 { $slope }，各自的誤差訊號都乘以它。
forward-slopes_batch = 批次的斜率在 { $low } 與 { $high } 之間，每個樣本的誤差訊號乘以自己的斜率。
forward-slopes_joint = 這個輸出對自身 { symbol-z } 的斜率在批次中介於 { $low } 與 { $high } 之間；{ symbol-delta } 把每個輸出送來的部分相加。
forward-slopes_free_one = 批次的每個樣本在這裡的斜率都是 { $slope }；在 { symbol-delta } 中它與損失中的斜率抵消，只剩輸出減目標。
forward-slopes_free = 批次的斜率在 { $low } 與 { $high } 之間；在 { symbol-delta } 中它們與損失中的斜率抵消，只剩輸出減目標。
forward-dead_all = 它對整個批次都是死亡的：輸出 0，斜率也是 0，所以它什麼也不說，什麼也得不到。
forward-dead_some = 它對批次的 { $share } 是死亡的：在那裡輸出 0，斜率也是 0。
forward-saturated_all = 它對整個批次都是飽和的：每個樣本都在曲線平坦的一端，所以幾乎沒有誤差訊號傳回。
forward-saturated_some = 它對批次的 { $share } 是飽和的：在曲線平坦的一端，幾乎沒有誤差訊號傳回。
forward-flat_all = 對整個批次來說，這裡的曲線幾乎平坦，所以幾乎沒有誤差訊號傳回。
forward-flat_some = 對批次的 { $share } 來說，這裡的曲線幾乎平坦，幾乎沒有誤差訊號傳回。
forward-free = 對批次的 { $share } 來說，{ $activation } 幾乎平坦。用這個損失沒有壞處：即使在那裡，答錯也得到充分的糾正。
forward-awake = 批次中沒有樣本在曲線幾乎平坦的地方。
forward-never_flat = 這條曲線沒有平坦的一端：它從不飽和。
forward-sum_title = { symbol-z } 由什麼相加而成
forward-sum_about = { $count ->
    [1] 一項，來自{ $name }的 { $value }，與偏置 { $bias } 相加得 { symbol-z } = { $z }。
   *[other] { $count } 項與偏置 { $bias } 相加得 { symbol-z } = { $z }。最大的一項是來自{ $name }的 { $value }。
}
forward-bias = 偏置
forward-rest = 另外 { $count } 項
forward-curve_title = 批次在 { $activation } 上的位置
forward-curve_about = { $activation } 的曲線。這裡的 { symbol-z } 是 { $z }，給出 { $output }。批次的 { symbol-z } 在 { $low } 與 { $high } 之間。
forward-slope_title = 那裡有多陡
forward-slope_about = { $activation } 的斜率隨 { symbol-z } 的變化。在這個 { symbol-z } 處是 { $slope }。
forward-slope_curve = { $activation } 的斜率
forward-examples = 批次的樣本
forward-histogram = 佔批次的份額
forward-here = { symbol-z } = { $z }
forward-here_mean = 平均
forward-mean_note = 平均值不一定在曲線上：彎曲曲線的平均不是平均處的曲線值。
forward-softmax_note = 曲線保持其他輸出此處的 { symbol-z }；別的樣本有別的 { symbol-z }，所以它們的點可能不在曲線上。
forward-many_note = 點是 { $count } 個樣本中的前 { $shown } 個；直方圖和各平均值包含全部。
forward-terms_table = 和中的每一項
forward-examples_table = 曲線上的每個樣本
forward-examples_table_first = 曲線上 { $count } 個樣本中的前 { $shown } 個
forward-saturated = 批次中飽和的
forward-flat = 批次中幾乎平坦的
forward-dead = 批次中死亡的
forward-facts_about = 這個單元的數值，以及批次中有多少卡住了。
forward-to_backward = 它的 { symbol-delta }
forward-to_layer = 用矩陣看它所在的層

## Backward

backward-what = { symbol-delta } 說明當單元的 { symbol-z } 增大時，樣本的損失增大得多快。
backward-hidden = { $count ->
    [1] { $unit }的輸出傳給一個單元，後者把自己的 { symbol-delta } 經兩者之間的權重送回來。結果是 { $total }：損失隨這個單元的輸出增大得多快。乘以它的斜率 { $slope }，就是 { symbol-delta } = { $delta }。
   *[other] { $unit }的輸出傳給 { $count } 個單元。每個單元把自己的 { symbol-delta } 經兩者之間的權重送回來；相加得 { $total }：損失隨這個單元的輸出增大得多快。乘以它的斜率 { $slope }，就是 { symbol-delta } = { $delta }。
}
backward-zero_slope = 斜率是 0，所以什麼也通不過：這個樣本什麼也沒有告訴這個單元。
backward-batch = { $examples ->
    [1] 這個批次只有一個樣本。它給{ $unit }的 { symbol-delta } 的大小是 { $mean }。
   *[other] 這個批次的 { $examples } 個樣本各給{ $unit }一個 { symbol-delta }。它們大小的平均是 { $mean }。
}
backward-batch_signs = { $plus ->
    [0] 沒有樣本
   *[other] { $plus } 個樣本
}要求 { symbol-z } 減小，{ $minus ->
    [0] 沒有樣本
   *[other] { $minus } 個
}要求 { symbol-z } 增大{ $none ->
    [0] 。
   *[other] ，{ $none } 個什麼也不要求。
}
backward-batch_burst = 其中 { $count } 個的 { symbol-delta } 不再是數：網路溢位了。
backward-sum_title = 傳來的誤差訊號
backward-sum_about = { $count ->
    [1] 一項，權重乘以 { symbol-delta }，得 { $total }，來自{ $name }。
   *[other] { $count } 項，權重乘以 { symbol-delta }，相加得 { $total }。最大的是來自{ $name }的 { $value }。
}
backward-rest = 另外 { $count } 項
backward-blame = 誤差訊號 { symbol-blame }
backward-mean_size = { symbol-delta } 大小的平均
backward-mean = { symbol-delta } 的平均
backward-batch_title = 每個樣本的 { symbol-delta }
backward-batch_some = { $count } 個 { symbol-delta } 中最大的 { $shown } 個；平均包含全部。
backward-batch_note = 從大到小。指向一條可在圖上看到它的樣本；點選它可細看。
backward-batch_about = { $count ->
    [1] 唯一樣本（{ $row }）的 { symbol-delta } 是 { $value }。
   *[other] { $count } 個樣本的 { symbol-delta }。最大的是樣本 { $row } 的 { $value }；全部的平均是 { $mean }。
}
backward-bias_gradient = 它的偏置的梯度
backward-batch_facts_about = { symbol-delta } 大小的平均、{ symbol-delta } 的平均，以及偏置的梯度。
backward-to_example = 細看第 { $row } 列
backward-terms_table = 每一項
backward-examples_table = 每個樣本
backward-examples_table_first = { $count } 個樣本中的前 { $shown } 個
backward-to_forward = 它的 { symbol-z } 怎樣得來
backward-to_unit = 跟蹤最大的一項：{ $name }

## Shapes

shapes-shape = { $rows } × { $columns }
shapes-sentence = { $examples ->
    [1] 這一層取 { $fan_in } 個數，得出 { $fan_out } 個；這個批次只有一個樣本。前向是一次矩陣乘積；反向把同樣的權重反過來用；輸入乘以 { symbol-delta } 得出的梯度，形狀恰好與權重相同，{ $shape }。
   *[other] 這一層對每個樣本取 { $fan_in } 個數，得出 { $fan_out } 個，{ $examples } 個樣本同時進行。前向是一次矩陣乘積；反向把同樣的權重反過來用；輸入乘以 { symbol-delta } 得出的梯度，形狀恰好與權重相同，{ $shape }。
}
shapes-forward_title = 前向
shapes-forward_note = 相接的兩邊相等，{ $fan_in } 與 { $fan_in }，所以能相乘。
shapes-forward_about = { $left_shape } 的 { $left } 乘以 { $right_shape } 的 { $right }，加上偏置，得到 { $result_shape } 的 { $result }。絕對值最大的是 { $value }。
shapes-backward_title = 反向
shapes-backward_note = 後一層的權重轉置過來：誤差訊號沿訊號來時的同樣權重傳回。然後每個數乘以自己的斜率。
shapes-backward_about = { $left_shape } 的 { $left } 乘以 { $right_shape } 的 { $right }，再乘以斜率，得到 { $result_shape } 的 { $result }。絕對值最大的是 { $value }。
shapes-begin_title = { symbol-delta } 從這裡開始
shapes-begin_fused = 損失的斜率與 { $activation } 的斜率抵消：{ symbol-delta } 就是輸出減目標。
shapes-begin_kept = 每個輸出處損失的斜率，乘以那裡 { $activation } 的斜率。
shapes-begin_tied = { $activation } 把各輸出連在一起：{ symbol-delta } 是損失的斜率乘以它的整個雅可比矩陣，每個樣本一個 { $fan_out } × { $fan_out } 的矩陣。
shapes-begin_about = { $names }，各為 { $shape }。絕對值最大的 { symbol-delta } 是 { $value }。
shapes-gradient_title = 權重的梯度
shapes-gradient_mean = { $examples ->
    [1] 唯一樣本的輸入乘以它的 { symbol-delta }。偏置得到它的 { symbol-delta }。
   *[other] 每個樣本加上自己的輸入與 { symbol-delta } 的乘積；總和除以 { $examples }。偏置得到 { symbol-delta } 的平均。
}
shapes-gradient_sum = { $examples ->
    [1] 唯一樣本的輸入乘以它的 { symbol-delta }。偏置得到它的 { symbol-delta }。
   *[other] 每個樣本加上自己的輸入與 { symbol-delta } 的乘積。偏置得到 { symbol-delta } 的總和。
}
shapes-gradient_about = { $left_shape } 的 { $left } 乘以 { $right_shape } 的 { $right }，得到 { $result_shape } 的 { $result }，與權重的形狀相同。絕對值最大的是 { $value }。
shapes-crop = 這裡顯示：{ $what }；求和包含全部。
shapes-crop-batch = { $count } 個樣本中的 { $shown } 個
shapes-crop-fan_in = { $count } 個輸入中的 { $shown } 個（這個批次中最大的）
shapes-crop-fan_out = { $count } 個單元中的 { $shown } 個
shapes-crop-above = 後一層 { $count } 個單元中的 { $shown } 個
shapes-bias_table = 偏置及其梯度
shapes-before = 前一層
shapes-after = 後一層

## Paths

paths-output = 這個權重直接通向一個輸出，所以到損失只有一條路徑：激活值乘以 { symbol-delta }，{ $gradient }。
paths-output_batch = 這個權重直接通向一個輸出，所以到損失只有一條路徑：激活值乘以 { symbol-delta }，對整個批次是 { $gradient }。
paths-bias_output = 這個偏置就在輸出上，所以到損失只有一條路徑：它的 { symbol-delta }，{ $gradient }。
paths-bias_output_batch = 這個偏置就在輸出上，所以到損失只有一條路徑：它的 { symbol-delta }，對整個批次是 { $gradient }。
paths-one = 從這裡到損失只有一條路徑。路徑上的數相乘就是梯度：{ $gradient }。
paths-all = { $parameter ->
    [bias] 這個偏置的作用沿 { $count } 條路徑到達損失。把每條路徑上的數相乘，再相加，就是梯度：{ $gradient }。
   *[weight] 這個權重的作用沿 { $count } 條路徑到達損失。把每條路徑上的數相乘，再相加，就是梯度：{ $gradient }。
}
paths-some = { $parameter ->
    [bias] 這個偏置的作用沿 { $count } 條路徑到達損失。這裡顯示最重的 { $shown } 條：它們佔梯度 { $gradient } 中的 { $sum }。不計符號，這是全部乘積的 { $share }。
   *[weight] 這個權重的作用沿 { $count } 條路徑到達損失。這裡顯示最重的 { $shown } 條：它們佔梯度 { $gradient } 中的 { $sum }。不計符號，這是全部乘積的 { $share }。
}
paths-cancel = 符號相反的乘積互相抵消：不計符號相加得 { $mass }，計符號只剩 { $gradient }。
paths-uncertain = 也許還有別的路徑與所示的最後幾條一樣重：路徑太多，無法逐條檢視。
paths-zero = 每條路徑上都有一個因子是 0，所以梯度是 0。
paths-sum_title = 每條路徑對梯度的貢獻
paths-sum_about = { $count ->
    [1] 唯一的路徑 { $name } 給出梯度 { $gradient }。
   *[other] 全部 { $count } 條路徑，從重到輕，相加得梯度 { $gradient }。最重的 { $name } 是 { $value }。
}
paths-bars_title = 最重的路徑
paths-bars_about = { $count } 條路徑中的 { $shown } 條，從重到輕；全部路徑合起來是梯度 { $gradient }。最重的 { $name } 是 { $value }。
paths-rest_title = 全部路徑合成梯度
paths-rest_about = { $count ->
    [1] 所示的 { $shown } 條路徑是 { $sum }，另外一條是 { $rest }：合起來 { $gradient }。
   *[other] 所示的 { $shown } 條路徑是 { $sum }，另外 { $count } 條是 { $rest }：合起來 { $gradient }。
}
paths-shown_sum = 這 { $count } 條路徑
paths-heaviest = 最重的：
paths-rest = 另外 { $count } 條路徑
paths-table = 每條路徑上的因子
paths-table_batch = 每條路徑上的權重；選一個樣本可看到每個因子
paths-weight_of = { symbol-w } { $layer }
paths-slope_of = 斜率 { $layer }
paths-shown = 所示
paths-facts_about = 有多少條路徑，顯示了多少條，以及它們佔全部乘積的多少（不計符號）。
paths-path = 路徑
paths-product = 乘積
paths-count = 路徑數
paths-share = 所示部分，不計符號
paths-heaviest_unit = { $name }的 { symbol-delta }

## Flow of delta

flow-one = 只有一層，{ symbol-delta } 無處可以回傳：它的平均大小是 { $last }。
flow-shrinks = { symbol-delta } 在輸出處的平均大小是 { $last }，到達{ $where }時是 { $first }：× { $factor }。
flow-grows = { symbol-delta } 在輸出處的平均大小是 { $last }，到達{ $where }時是 { $first }：它增大了，× { $factor }。
flow-slopes = 主要是斜率使它縮小：斜率使它乘以 { $slopes }，權重使它乘以 { $weights }。
flow-weights = 主要是權重使它縮小：權重使它乘以 { $weights }，斜率使它乘以 { $slopes }。
flow-weights_grow = 是權重使它放大：權重使它乘以 { $weights }，斜率使它乘以 { $slopes }。
flow-both = 一路上權重使它乘以 { $weights }，斜率使它乘以 { $slopes }。
flow-gentle = { $activation } 的斜率最多是 { $most }，所以每個這樣的層至少減去 { $part }。
flow-nothing = 輸出完全沒有 { symbol-delta }：從這個批次學不到什麼。
flow-burst = 某處的 { symbol-delta } 不再是一個數：網路溢位了。
flow-stops = { $layer }之前的層完全得不到 { symbol-delta }：它們從這個批次什麼也學不到。
flow-sum_title = { symbol-delta } 的 log₁₀，從輸出往回
flow-sum_about = { symbol-delta } 平均大小的對數在輸出處是 { $last }；權重加上 { $weights }，斜率加上 { $slopes }；到達時是 { $first }。
flow-start = 輸出處的 { symbol-delta }
flow-by_weights = 權重 { $layer } × { $factor }
flow-by_slopes = 斜率 { $layer } × { $factor }
flow-end = 第 { $layer } 層的 { symbol-delta }
flow-plot_title = 逐層
flow-plot_about = 每層 { symbol-delta } 的平均大小，第一層在左：{ $values }。
flow-delta = { symbol-delta }
flow-gradient = 權重的梯度
flow-layer_axis = 層
flow-log_axis = log₁₀
flow-table = 每層的數值
flow-column_layer = 層
flow-column_mean_delta = 平均 |{ symbol-delta }|
flow-column_log_delta = 它的 log₁₀
flow-column_weights = 權重 ×
flow-column_slopes = 斜率 ×
flow-column_log_gradient = log₁₀ 平均 |梯度|
flow-to_health = 各層的健康
flow-to_layer = 它到達的第一層，用矩陣看

## Health

health-good = 每一層的移動都在自身大小的 0.0001 到 0.01 之間：步調健康。
health-fast = 在{ $layers }，權重的移動超過自身大小的 0.01：快。
health-fast_hint = 較小的學習率也許會更平穩。
health-slow = 在{ $layers }，權重的移動不到自身大小的 0.0001：慢。
health-slow_hint = 較大的學習率也許可行。
health-held = 在{ $layers }，權重固定不變。
health-still = 在{ $layers }，權重沒有改變。
health-burst = 在{ $layers }，權重不再是數：網路溢位了。
health-no_weights = 在{ $layers }，權重原來全是 0，沒有大小可比。
health-why_right = 輸出幾乎正確，平均相差 { $value }：從這個批次已經沒有多少可學。
health-why_held = 所有權重都固定不變，所以都動不了。
health-why_dead = 為什麼幾乎學不動：在{ $layers }，每個單元對這個批次都是死亡的，其中有{ $unit }，所以誤差訊號無法通過。
health-why_saturated = 為什麼幾乎學不動：在{ $layers }，每個單元對這個批次的幾乎全部樣本都飽和或死亡，其中有{ $unit }，所以誤差訊號幾乎無法通過。
health-why_clipped = 為什麼幾乎學不動：裁剪把每個梯度乘以 { $value }。
health-why_schedule = 為什麼幾乎學不動：排程已把學習率降到 { $value }。
health-why_rate = 為什麼幾乎學不動：與權重相比梯度足夠大，但學習率只有 { $value }。
health-all_awake = 沒有單元死亡或飽和。
health-awake_hidden = 沒有隱藏單元死亡或飽和。
health-dead = { $count } 個單元對整個批次都是死亡的：前向沒有訊號，反向沒有誤差訊號。
health-saturated = { $count } 個單元對批次的至少十分之九飽和：在曲線幾乎平坦的地方，誤差訊號幾乎無法通過。
health-free = 輸出飽和沒有壞處：用這個損失時，它的斜率在 { symbol-delta } 中抵消。
health-twins = { $layer }的單元 { $units } 是孿生單元：權重相同，梯度也相同。
health-more_twins = 還有 { $count } 組這樣的單元。
health-why_twins = 孿生單元只要得到同樣的更新，就一直互為副本，只做一個單元的事：所以從相等的權重（例如全零）開始會浪費單元。
health-ratio_title = 每層移動多遠，與自身大小相比
health-ratio_note = 權重更新的長度除以權重的長度。0.001 左右是好的跡象。
health-ratio_about = 每層的更新與權重之比：{ $values }。健康的是 0.0001 到 0.01。
health-ratio = 更新 / 權重
health-band = 健康
health-dead_units = 死亡單元
health-saturated_units = 飽和單元
health-twin_units = 有孿生的單元
health-go_why = 為什麼幾乎學不動
health-go_dead = 死亡
health-go_dead_some = 死亡，{ $count } 個中的 { $shown } 個
health-go_saturated = 飽和
health-go_saturated_some = 飽和，{ $count } 個中的 { $shown } 個
health-go_twins = 孿生
health-go_twins_some = 孿生，{ $count } 個中的 { $shown } 個
health-facts_about = 有多少單元死亡、飽和或是孿生。
health-about_why = 跳到一個拖住網路的單元。
health-about_dead = 跳到一個對整個批次死亡的單元。
health-about_saturated = 跳到一個對幾乎整個批次飽和的單元。
health-about_twins = 跳到一個有孿生的單元。
health-to_flow = { symbol-delta } 的流動
health-column_layer = 層
health-column_ratio = 更新 / 權重
health-column_update = 更新的長度
health-column_weights = 權重的長度
health-column_dead = 死亡
health-column_saturated = 飽和
health-column_twins = 孿生
health-table = 每一層

## Formulas, as they are read aloud

formula-sum = 對 { $under } 求和 { $body }
formula-hat = { $base } 帽

## 為什麼不學習

stall-held = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：所有權重都固定不變。
stall-zero = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：在{ $layers }，每個單元都給出 0，其後的權重也全是 0，所以訊號和誤差訊號都無法通過。
stall-dead = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：在{ $layers }，每個單元對所有訓練樣本都是死亡的，所以誤差訊號無法通過。
stall-saturated = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：在{ $layers }，每個單元對幾乎所有訓練樣本都飽和或死亡，所以誤差訊號幾乎無法通過。
stall-twins = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：在{ $layers }，所有單元都是孿生單元，權重和梯度都相同，合起來只做一個單元的事。
stall-vanished = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：{ symbol-delta } 反向傳播時從輸出層的平均大小 { $before } 縮小到{ $layers }的 { $after }。
stall-long =
    { $cost ->
        [whole] 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：學習率為 { $rate } 時更新太長。沿著所有訓練樣本的斜率直接向下走，長度為它 { $multiple } 倍的一步會把帶懲罰的損失從 { $before } 帶到 { $after }。
       *[data] 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：學習率為 { $rate } 時更新太長。沿著所有訓練樣本的斜率直接向下走，長度為它 { $multiple } 倍的一步會把損失從 { $before } 帶到 { $after }。
    }
stall-short =
    { $cost ->
        [whole] 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：學習率為 { $rate } 時更新太短。沿著所有訓練樣本的斜率直接向下走，長度為它 { $multiple } 倍的一步會把帶懲罰的損失從 { $before } 帶到 { $after }。
       *[data] 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：學習率為 { $rate } 時更新太短。沿著所有訓練樣本的斜率直接向下走，長度為它 { $multiple } 倍的一步會把損失從 { $before } 帶到 { $after }。
    }
stall-clipped = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：更新太短，因為裁剪把梯度乘以 { $scale }。
stall-schedule = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降：更新太短，因為排程已把學習率降到 { $rate }。
stall-level = 最近 { $epochs } 輪裡訓練損失幾乎沒有下降，沿著所有訓練樣本的斜率直接向下試過的步子，沒有一步能把它降低百分之一：這裡是極小值或平台。
stall-to_unit = 看{ $unit }
stall-to_step_size = 看這一步
stall-to_flow = 追蹤 { symbol-delta }
stall-to_health = 看各層
