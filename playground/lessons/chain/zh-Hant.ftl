# Layers in a chain: Affine, ReLU, softmax with loss, weight decay. After an article on a program of layer objects.

title = 連成鏈的層
about = 前向建起這條鏈，反向倒著走一遍；權重衰減加上自己的一份；哪邊是下坡；ReLU 究竟為什麼在那裡。

forward = 前向建起這條鏈
    .text =
        文章的程式把各層放在一個清單裡：Affine1、ReLU1、Affine2、ReLU2、Affine3，最後是 softmax 與損失。`loss(x, t)` 從第一層到最後一層依次通過，每一層都記住傳進來的值。

        在這個頁面上，一個 Affine 層和它的 ReLU 是一欄：先 z，後 a。
    .do = 走到圈中的階段，那裡是鏈的末端。

reversed = 反向倒著走
    .text =
        現在 `dout = 1` 進入 softmax 與損失，然後 `layers.reverse()`，每一層的 `backward` 把它輸出的 δ 變成它輸入的 δ。
    .ask = 哪一層的梯度最先算好？
    .option-first = 第一層的
    .option-last = 最後一層的
    .option-any = 同時算好
    .right = 對。每一層的 δ 都由後一層的 δ 得出，所以沒有別的順序。
    .wrong = δ 來自損失。哪一層離損失最近？
    .do = 回答問題。

decay = 權重衰減加上自己的一份
    .text =
        程式在損失上加了 λ 乘以每個權重平方的一半，於是每個梯度加上 λ · W：`grads["W1"] = affine.dW + weight_decay_lambda * affine.W`。

        對卡片中的權重：該層自己的梯度是 { $own }，權重是 { $w }，λ 是 { $lambda }。
    .ask = 更新所用的梯度是多少？
    .right = 對：{ $own } + { $lambda } · { $w } = { $gradient }。偏置不用付。
    .wrong = 自己的梯度 + λ · 權重。
    .mistake-own = 那是該層自己的一份；還要加上衰減的一份。
    .mistake-half = 損失裡的一半在梯度裡沒有了：平方的一半，斜率就是它本身。
    .do = 回答問題，寫三位數字。

proof = 求一個斜率的兩條路
    .text =
        文章說：斜率可以用數值方法求，也可以用反向傳播求。卡片對圈中的權重兩樣都做：它把權重上下推一點，看損失怎麼變。對全部 { $parameters } 個參數，這要 { $both } 次前向傳播；一次反向傳播就給出全部。它還說明：梯度屬於一個點。
    .ask = 這個權重的梯度在這裡是 { $gradient }。再過 99 次更新，它是 { $later }。梯度屬於什麼？
    .option-network = 屬於網路的結構
    .option-point = 屬於計算它時的權重和樣本
    .option-always = 永遠屬於這個權重
    .right = 對：換了權重或批次，梯度就不同。它也只在那個點附近說明哪邊是下坡。
    .wrong = 同一個網路，同一個權重，卻有兩個數。什麼變了？
    .do = 回答問題。

contours = 哪邊是下坡
    .text =
        一個單元有兩個數：權重和偏置。損失隨這兩個數變化，像一隻碗，圖是從上面看。同一條等高線上，損失處處相同。

        起點的梯度是 ({ $gw }, { $gb })。它與經過起點的線成直角，是那裡的**法線**，指向上坡。下坡是相反的方向：({ $down_w }, { $down_b })。
    .ask = 下坡方向直通碗底嗎？
    .option-straight = 總是直通
    .option-here = 不：它只在這一點是最陡的
    .option-along = 它沿著等高線走
    .right = 對。從起點看，碗底在 ({ $dw }, { $db })，是另一個方向。只有等高線是圓時兩者才一致，所以每次更新都要重新問，點就轉了彎。
    .wrong = 跟著那些點看：它們一直走直線嗎？
    .mistake-along = 沿著它走，損失完全不會變。
    .do = 回答問題。

straight = 沒有 ReLU：一條直的邊界
    .text =
        三個隱藏層，每層四個單元，沒有任何激活函數。Affine 接著 Affine 就是 x W1 W2，而 W1 W2 是一個矩陣：圖中把四個都乘了起來。不論多深，邊界都是一條直線。{ $goal } 次更新後，{ $percent }% 的訓練點答對。
    .do = 按播放，到第 { $goal } 步為止。

bent = 有了 ReLU
    .text =
        同樣的網路，層與層之間加上 ReLU：每個單元可以沿一條線摺疊平面，{ $goal } 次更新後 { $percent }% 答對。
    .do = 按播放，到第 { $goal } 步為止。
