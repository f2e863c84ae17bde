# XOR in four rows: where is the backward pass in a TensorFlow program? After a question of 2019.

title = 四列的互斥或：第 4 步在哪裡？
about = 一個 TensorFlow 程式用一行程式碼訓練。這裡看看那一行做了什麼。

where = 五個步驟，好像少了一個
    .text =
        有人讀到反向傳播有五個步驟：1 把輸入放進去，2 前向傳播，3 求輸出的誤差，4 **把誤差傳回去**，5 用梯度改變權重。然後他讀了一個互斥或的程式，找不到第 4 步，只有這一行：

        `train = GradientDescentOptimizer(1.0).minimize(loss)`

        這裡就是那個程式：兩個輸入，三個 sigmoid 單元，一個輸出，四列同時計算。你看到的是其中一列的第 2 步。
    .do = 到圈中的階段：第 4 步就在那裡。

minimize = 一行，兩件事
    .text =
        `minimize(loss)` 是兩個呼叫的簡寫：

        `gradients = optimizer.compute_gradients(loss)`

        `optimizer.apply_gradients(gradients)`

        TensorFlow 知道損失是怎樣算出來的，所以它自己就能沿原路返回。
    .ask = 你看到的反向階段是這兩個中的哪一個？
    .option-compute = `compute_gradients`
    .option-apply = `apply_gradients`
    .right = 對。每個 δ 和每個梯度都在那裡算出，一層一層，從右到左。還沒有權重改變：鎖都鎖著。
    .wrong = `apply_gradients` 改變權重。看看那些鎖：還鎖著。
    .do = 回答問題。

apply = 第 5 步：應用梯度
    .text =
        圈中的權重是 { $w }。它的梯度是 { $g }，學習率是 { $rate }。
    .ask = 這次更新後，權重是多少？
    .right = 對：{ $w } − { $rate } · { $g } = { $new }。
    .wrong = 新權重 = 舊權重 − 學習率乘以梯度。
    .mistake-added = 你加上了梯度。它指向損失**增大**的方向：更新朝相反方向走。
    .mistake-gradient = 那是梯度本身；問題是權重變成多少。
    .do = 回答問題，寫三位數字。

sum = 四列，一個總和
    .text =
        程式用 `reduce_sum` 把四列的平方誤差相加：{ $sum }。許多程式取平均，在這裡是 { $mean }。總和的梯度是平均的 { $times } 倍長。
    .ask = 用平均時，哪個學習率會做出完全相同的更新？
    .option-quarter = 它的四分之一
    .option-same = 相同
    .option-four = 它的四倍
    .right = 對。平均的梯度只有四分之一長，所以學習率要是它的四倍。這樣兩次執行在全部 500 次更新中都一致。
    .wrong = 平均的梯度較短。要走得一樣遠，就要靠學習率補上。
    .do = 回答問題。

train = 五百次
    .text =
        前向、損失、反向、更新：程式做 500 次。總和從 { $before } 降到 { $after }。四列的輸出是 { $r0 } 和 { $r1 }，應該是 0；以及 { $r2 } 和 { $r3 }，應該是 1。

        隨時可以停下來，逐步演示那一次更新：每一次裡都有第 4 步。
    .do = 按播放，讓它執行到第 { $goal } 步。
