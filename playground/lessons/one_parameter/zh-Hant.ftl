# One parameter, seen whole: a · x against 10, and the sigmoid of x + a. After an article's two examples.

title = 一個參數，看個完整
about = 只有一個數在學習：損失隨它變化是一條曲線，每次更新是曲線上的一步。

gap = 一個權重
    .text =
        整個網路就是 `a * x`。對這個樣本 x = { $x }，權重是 { $a }，所以它回答 { $y }；應該回答 { $t }。損失是差距的平方：{ $loss }。
    .ask = 權重要往哪邊走？
    .option-up = 增大
    .option-down = 減小
    .right = 對：{ $y } 太小，而 x 是正的。
    .wrong = 它回答 { $y }，應該回答 { $t }；x 是正的。
    .do = 回答問題。

curve = 損失隨權重的變化
    .text =
        只有一個權重時，卡片中沿更新方向的損失**就是**損失隨這個權重的變化：一條拋物線。更新在上面走一步，步長是那裡的斜率乘以學習率 { $rate }。

        斜率是 δ · x = { $delta } · { $x } = { $gradient }。
    .ask = 權重從 { $a } 走到哪裡？
    .right = 對：{ $a } − { $rate } · ({ $gradient }) = { $new }。
    .wrong = { $a } − { $rate } · ({ $gradient })。
    .mistake-added = 你上坡了：梯度要減去。
    .mistake-gradient = 那是梯度。權重走的距離是學習率乘以它。
    .do = 回答問題，寫三位數字。

hundred = 一百步
    .text =
        第一步之後，與 10 的差距還剩 { $percent }%。後面的每一步也大致如此：25、50、75 和 100 次更新後，權重是 { $a25 }、{ $a50 }、{ $a75 } 和 { $a100 }。圖中每次更新是曲線上的一個點：陡的地方步子長，靠近底部步子短。它在底部從不完全停下，因為每個 x 都想要自己的權重。
    .do = 按播放，到第 { $goal } 步為止。

shift = 另一個參數：平移
    .text =
        現在是 `sigmoid(x + a)` 配交叉熵：兩團點，在 −1 和 3 附近，平移 a 從 { $a0 } 開始。200、400 和 600 次更新後是 { $a200 }、{ $a400 } 和 { $a600 }；{ $goal } 次後是 { $a1400 }。它的曲線不是拋物線：遠處是一條直的斜坡，所以那裡的點間隔相同。
    .do = 按播放，到第 { $goal } 步為止。

straight = 它為什麼沿直線下降
    .text =
        200 次更新裡，平移從 { $a0 } 到了 { $a200 }，每次變化大致相同。那裡每個輸出都接近 1。用交叉熵時 δ 是 輸出 − 目標，所以類別 1 的列 δ 接近 0，類別 0 的列 δ 接近 1。
    .ask = 有多少列在把平移往下推？
    .option-all = 全部
    .option-half = 約一半
    .option-none = 幾乎沒有
    .right = 對：類別 0 的列。每一列使它移動 { $rate } · 1，所以平均一步是 { $each }：200 次更新合計 { $hundred }。
    .wrong = 接近 0 的 δ 不會推動。哪些列的 δ 接近 1？
    .do = 回答問題。
