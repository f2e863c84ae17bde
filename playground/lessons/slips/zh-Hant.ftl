# Seven slips. The numbers typed here stand in print, one a scene. All others are computed.

title = 書上說……
about = 七個印出來的錯誤的數：各是哪個疏忽造成的？

loss = 幾乎正確的損失
    .text =
        一個被廣泛轉抄的例題（M. Mazur，2015）用的就是你看到的網路：一列資料，sigmoid，偏置固定不變。它的梯度和新權重都對，損失從 { $before } 下降。

        它印著：第一輪之後損失是 0.291027924。這個頁面是 { $right }。最後幾位不是捨入造成的：例題背後的程式做法不同。
    .ask = 它做了什麼？
    .option-biases = 它也改變了偏置
    .option-early = 它先更新輸出層，再算隱藏層的 δ
    .option-half = 它漏了損失前的二分之一
    .right = 對。用已經改變的輸出權重（第一個是 { $new } 而不是 { $old }）算隱藏層的 δ，損失就是 { $made }：與書上的數到最後一位都一樣。
    .wrong = 看看差別有多小。
    .mistake-biases = 那樣損失會是 { $freed }：差得多得多。
    .mistake-half = 那樣每一步都是兩倍長，損失是 { $doubled }：差得更多。
    .do = 回答問題。

turned = 第一層的一個和
    .text =
        一篇教學用同樣的網路，從第一個隱藏單元的 z 開始：{ $x1 } · { $w1 } + { $x2 } · { $w2 } + { $b }。它正是這樣寫的，結果卻寫成 0.3825。
    .ask = 哪個疏忽得出這個數？
    .option-bias = 漏了偏置
    .option-sigmoid = 已經用了 sigmoid
    .option-turned = 權重的方向反了
    .right = 對：{ $x1 } · { $w1 } + { $x2 } · { $w3 } + { $b } = { $made }，用了從輸入 1 到單元 2 的權重，而不是從輸入 2 到單元 1 的。正確的是 { $right }。方陣不會提醒你：兩個方向形狀都合適。
    .wrong = 用圖中的權重把這個和算出來。
    .mistake-bias = 沒有偏置會是 { $bare }。
    .mistake-sigmoid = z 的 sigmoid 是 { $a }。
    .do = 回答問題。

early = 一個新權重
    .text =
        另一份常用的課程講義（C. MacLeod）演算一個沒有偏置的 2-2-1 網路，學習率 1。圈中的權重是 { $w }；它印著更新後是 0.09916。這個頁面是 { $right }。
    .ask = 哪個疏忽得出印出的數？
    .option-slope = 漏了隱藏單元的斜率
    .option-uphill = 更新應減去，卻加上了
    .option-early = 用新的輸出權重傳回了誤差訊號
    .right = 對：用更新**之後**的輸出權重 { $new } 而不是 { $old }，新權重就是 { $made }。和第一幕是同樣的疏忽。
    .wrong = 印出的一步稍微短了一點。
    .mistake-slope = 那樣步子會長得多：{ $unsloped }。
    .mistake-uphill = 那樣權重會增大到 { $up }。
    .do = 回答問題。

rounded = 輸出層的一步
    .text =
        一本教科書（S. N. Sivanandam 與 S. N. Deepa）用一列資料訓練 2-2-1 網路。它印著：圈中的權重改變 0.02117。這個頁面是 { $right }。
    .ask = 哪個疏忽得出書上的數？
    .option-rate_left_out = 漏了學習率
    .option-rounding = 中間結果先捨入，再接著用
    .option-slope = 漏了輸出的斜率
    .right = 對。這一步是 −學習率 · δ · a；把 δ 和 a 捨入到四位小數，−{ $rate } · ({ $delta }) · { $a } 就是書上的數。除了最後一位都沒錯：計算途中要比印出的多留幾位。
    .wrong = 看看差別有多小。
    .mistake-rate = 那樣這一步會是 { $unrated }。
    .mistake-slope = 那樣這一步會是 { $unsloped }。
    .do = 回答問題。

gradients = 程式裡的一行
    .text =
        好幾篇文章演算一門課的 2-2-2 網路，學習率 1，並印出程式。對圈中的權重 { $w }，程式裡有一行 `d_w1 = (d_w5 + d_w6) * h1 * (1 - h1) * x1`，其中 `d_w5` 和 `d_w6` 是從這個單元通向輸出的兩個權重的梯度。

        它們印著，新權重是 0.19。這個頁面是 { $right }：連方向都不同。
    .ask = 這一行錯在哪裡？
    .option-slope_there = 斜率 `h1 * (1 - h1)` 不該在那裡
    .option-gradients = 該是 δ 乘以權重的地方，用了輸出權重的梯度
    .option-own = 漏了權重 `w1` 本身
    .right = 對。傳到這個單元的是 δ 乘以權重，對各輸出求和：{ $d1 } · { $w5 } + { $d2 } · ({ $w6 }) = { $blame }。這一行在那裡用了 { $g5 } + { $g6 } = { $sum }，於是權重變成 { $made }。
    .wrong = 誤差訊號從輸出經過哪些數回來？
    .mistake-slope = 該在：單元自己的斜率 { $slope } 是它的 δ 的一部分。
    .mistake-own = 通**向**這個單元的權重與它的 δ 無關：誤差訊號經過從它出發的權重回來。
    .do = 回答問題。

softmax = 三個份額
    .text =
        一門課程的講義（史丹佛，CS231n）有得分 { $z1 }、{ $z2 } 和 { $z3 }。softmax 把它們變成份額；講義印著，第一個是 0.016。這個頁面是 { $right }。
    .ask = 哪個疏忽得出印出的數？
    .option-bias = 漏了偏置
    .option-rounding = 中間結果先捨入，再接著用
    .option-shift = 先從所有得分裡減去了最大的一個
    .right = 對：誰在途中只留兩位數字，就得到 { $made }。這麼小的數沒有幾位可丟。
    .wrong = 得分是對的。它們變成份額的路上發生了什麼？
    .mistake-bias = 那樣會是 { $bare }。
    .mistake-shift = 那不改變任何份額：每個冪都除以同一個數。
    .do = 回答問題。

logarithm = 課上的一個損失
    .text =
        同一門課程的投影片有得分 { $z1 }、{ $z2 } 和 { $z3 }，第一個類別是對的。它的份額是 { $p }。損失是它的對數取負，印出來的是 0.89。這個頁面是 { $right }。
    .ask = 哪個疏忽得出印出的數？
    .option-lacking = 那不是對數，而是份額離 1 還差多少
    .option-ten = 對數以 10 為底
    .option-mean = 損失除以了類別數
    .right = 對：{ $right } 除以 10 的自然對數是 { $made }。交叉熵用自然對數：它的斜率是 1 / p，這樣 δ 就是 輸出 − 目標。
    .wrong = 用計算機算 { $p } 的對數：上面有兩個對數鍵。
    .mistake-missed = 那是 { $missed }：接近，但不是它。
    .mistake-mean = 那樣會是 { $third }。
    .do = 回答問題。
