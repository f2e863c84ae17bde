# Seven slips. The numbers typed here stand in print: the first three scenes quote them. All others are computed.

title = 書上說……
about = 手算例題中的七個錯誤的數，其中三個印在書上：各是哪個疏忽造成的？

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

slope = 一個隱藏層的 δ
    .text =
        從這裡起，數不是引用的，而是造出來的：用紙上常見的疏忽，在第一個網路上算出。

        一張演算紙說，圈中隱藏單元的 δ 是 { $made }。輸出的 δ，{ $d1 } 和 { $d2 }，是對的，權重 { $w1 } 和 { $w2 } 也是對的。
    .ask = 是哪個疏忽？
    .option-early_weights = 用了新的輸出權重
    .option-slope_left_out = 漏了這個單元自己的斜率
    .option-sign = 誤差的符號反了
    .right = 對。{ $d1 } · { $w1 } + ({ $d2 }) · { $w2 } = { $made } 只是傳來的誤差訊號。乘以斜率 a (1 − a) = { $slope } 才是 δ：{ $right }。
    .wrong = 把各個 δ 乘以權重，相加，再比較。
    .mistake-early = 用它們會是 { $early }。
    .mistake-sign = 那樣它會是負的。
    .do = 回答問題。

own = 還是這個單元
    .text =
        下一張演算紙說，同一個單元的 δ 是 { $made }；正確的是 { $right }。斜率有了，輸出的兩個 δ 也有了。
    .ask = 是哪個疏忽？
    .option-slope = 還是漏了斜率
    .option-own = 用了通**向**這個單元的權重
    .option-sum = 只是捨入
    .right = 對：用了從第一個輸入來的權重 { $w }，而不是從該單元出發的 { $w1 } 和 { $w2 }。誤差訊號沿激活值出去的路回來。
    .wrong = 這個單元與輸出之間是哪些權重？
    .mistake-slope = 沒有斜率會是 { $unsloped }。
    .mistake-sum = 捨入不會改變第一位數字。
    .do = 回答問題。

half = 一個損失
    .text =
        更新之前，這個網路的損失是兩個平方誤差之和的一半：{ $right }。一張演算紙說是 { $made }。
    .ask = 是哪個疏忽？
    .option-mean = 對輸出取了平均
    .option-half = 漏了二分之一
    .option-sign = 誤差的符號反了
    .right = 對，是 { $right } 的兩倍。誰在損失裡去掉二分之一，卻在梯度裡保留它，誰的梯度就屬於另一個損失。
    .wrong = 比較這兩個數：一個是另一個的幾倍？
    .mistake-mean = 那樣它會更小：{ $averaged }。
    .mistake-sign = 平方看不見符號。
    .do = 回答問題。

uphill = 最後一步
    .text =
        圈中權重的梯度是 { $gradient }，學習率 { $rate }，權重 { $w }。一張演算紙說新權重是 { $made }。
    .ask = 是哪個疏忽？
    .option-rate_left_out = 漏了學習率
    .option-uphill = 加上了更新
    .option-early = 先更新了輸出層
    .right = 對：正確的是 { $right }。誰讓每個梯度都走反方向，誰就在上坡：損失從 { $loss } 升到 { $up }，而不是降到 { $down }。
    .wrong = 把新權重與舊權重比一比。
    .mistake-rate = 那樣會是 { $unrated }：比 { $w } 小，因為梯度是正的。
    .mistake-early = 那隻改變權重走多遠，不改變朝哪邊走。
    .do = 回答問題。
