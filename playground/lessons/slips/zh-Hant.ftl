# Seven slips. The numbers typed here stand in print: the first three scenes quote them. All others are computed.

title = 書上說……
about = 手算例題裡的七個錯數，其中三個印在書上或網上：各是哪個疏忽造成的？

loss = 差一點就對的損失
    .text =
        一道流傳很廣的例題（M. Mazur，2015）用的就是你看到的網路：一列資料，sigmoid，偏置固定不動。它的梯度和新權重都對，損失從 { $before } 下降。

        它印著：第一輪之後，損失是 0.291027924。這個頁面得到 { $right }。最後幾位不是捨入造成的：例題背後的程式有一件事做得不一樣。
    .ask = 它做了什麼？
    .option-biases = 它把偏置也改變了
    .option-early = 它先更新輸出層，再算隱藏層的 δ
    .option-half = 它漏掉了損失前面的二分之一
    .right = 對。用已經改變的輸出權重（例如第一個用 { $new } 而不是 { $old }）去算隱藏層的 δ，損失就是 { $made }：與書上的數一位不差。
    .wrong = 看看差別有多小。
    .mistake-biases = 那樣損失會是 { $freed }：差得遠多了。
    .mistake-half = 那樣每一步都會是兩倍長，損失會是 { $doubled }：差得更遠。
    .do = 回答問題。

turned = 第一層的一個和
    .text =
        一篇教學用同一個網路，先算第一個隱藏單元的 z：{ $x1 } · { $w1 } + { $x2 } · { $w2 } + { $b }。它就是這樣寫的，然後寫下結果 0.3825。
    .ask = 哪個疏忽會得到這個數？
    .option-bias = 漏掉了偏置
    .option-sigmoid = 已經用了 sigmoid
    .option-turned = 權重矩陣的列欄取反了
    .right = 對：{ $x1 } · { $w1 } + { $x2 } · { $w3 } + { $b } = { $made }，用的是從輸入 1 到單元 2 的權重，而不是從輸入 2 到單元 1 的。正確的是 { $right }。矩陣是方的，就沒有什麼提醒你：兩種取法形狀都合適。
    .wrong = 用圖中的權重把這個和算一遍。
    .mistake-bias = 沒有偏置會是 { $bare }。
    .mistake-sigmoid = z 的 sigmoid 是 { $a }。
    .do = 回答問題。

early = 一個新權重
    .text =
        另一份常用的講義（C. MacLeod）算一個沒有偏置的 2-2-1 網路，學習率是 1。圈中的權重是 { $w }；它印著，更新之後是 0.09916。這個頁面得到 { $right }。
    .ask = 哪個疏忽會得到印出的數？
    .option-slope = 漏掉了隱藏單元的斜率
    .option-uphill = 更新本該減去，卻加上了
    .option-early = 用新的輸出權重把誤差傳了回來
    .right = 對：用更新**之後**的輸出權重 { $new }，而不是 { $old }，新權重就是 { $made }。與第一幕是同一個疏忽。
    .wrong = 印出的這一步短了一點。
    .mistake-slope = 那樣這一步會長得多：{ $unsloped }。
    .mistake-uphill = 那樣權重會變大，成為 { $up }。
    .do = 回答問題。

slope = 隱藏單元的 δ
    .text =
        從這裡起，數不是引用的，而是造出來的：紙上常見的疏忽，在第一個網路上算出。

        一張紙上寫著，圈中隱藏單元的 δ 是 { $made }。兩個輸出的 δ，{ $d1 } 和 { $d2 }，都對，權重 { $w1 } 和 { $w2 } 也對。
    .ask = 是哪個疏忽？
    .option-early_weights = 用了新的輸出權重
    .option-slope_left_out = 漏掉了單元自己的斜率
    .option-sign = 誤差的符號反了
    .right = 對。{ $d1 } · { $w1 } + ({ $d2 }) · { $w2 } = { $made } 只是傳到這裡的誤差。再乘以斜率 a (1 − a) = { $slope } 才是 δ：{ $right }。
    .wrong = 把 δ 與權重相乘，相加，再比較。
    .mistake-early = 用它們會是 { $early }。
    .mistake-sign = 那樣會是負數。
    .do = 回答問題。

own = 還是這個單元
    .text =
        下一張紙上寫著同一個單元的 δ 是 { $made }；正確的是 { $right }。斜率用上了，兩個輸出的 δ 也用上了。
    .ask = 是哪個疏忽？
    .option-slope = 其實還是漏掉了斜率
    .option-own = 用了**通向**這個單元的權重
    .option-sum = 只是捨入
    .right = 對：用的是從第一個輸入來的權重 { $w }，而不是從這個單元出去的 { $w1 } 和 { $w2 }。激活值從哪條路出去，誤差就從哪條路回來。
    .wrong = 這個單元與輸出之間是哪些權重？
    .mistake-slope = 沒有斜率會是 { $unsloped }。
    .mistake-sum = 捨入不會改變第一位數字。
    .do = 回答問題。

half = 一個損失
    .text =
        這個網路更新之前的損失，是兩個誤差平方之和的二分之一：{ $right }。一張紙上寫著 { $made }。
    .ask = 是哪個疏忽？
    .option-mean = 對兩個輸出取了平均
    .option-half = 漏掉了二分之一
    .option-sign = 誤差的符號反了
    .right = 對，是 { $right } 的兩倍。損失裡漏掉二分之一，梯度裡卻留著，那就是另一個損失的梯度了。
    .wrong = 比較這兩個數：一個是另一個的幾倍？
    .mistake-mean = 那樣會小一些：{ $averaged }。
    .mistake-sign = 平方看不出符號。
    .do = 回答問題。

uphill = 最後一步
    .text =
        圈中權重的梯度是 { $gradient }，學習率是 { $rate }，權重是 { $w }。一張紙上寫著，新權重是 { $made }。
    .ask = 是哪個疏忽？
    .option-rate_left_out = 漏掉了學習率
    .option-uphill = 把更新加上了
    .option-early = 先更新了輸出層
    .right = 對：正確的是 { $right }。每個梯度都走反方向，就是上坡：損失從 { $loss } 升到 { $up }，而不是降到 { $down }。
    .wrong = 把新權重與舊權重比較。
    .mistake-rate = 那樣會是 { $unrated }：比 { $w } 小，因為梯度是正的。
    .mistake-early = 那只改變走多遠，不改變往哪邊走。
    .do = 回答問題。
