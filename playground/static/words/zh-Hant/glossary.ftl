# The words of the field: each with what it means, in one line. Listed under "How to read this" and linked from the lessons.
# What a term is called stands in the singular and in small letters.

glossary = 術語表：{ $count } 個術語
glossary-line = { $term }：{ $means }

## The network

term-network = 網路
    .means = 一層層的單元，每層由前一層供給輸入。
term-layer = 層
    .means = 並排的單元，都從前一層取得輸入。
term-hidden-layer = 隱藏層
    .means = 在輸入與輸出層之間的層。
term-unit = 單元
    .means = 網路最小的部分：把進來的值相加，再彎曲這個和。也叫神經元。
term-input = 輸入
    .means = 樣本給網路的一個數，或前一層給單元的一個數。
term-output = 輸出
    .means = 最後一層給出的值。
term-weight = 權重
    .means = 輸入進入單元時要乘上的數。
term-bias = 偏置
    .means = 單元自己的一個數，加在它的和上。
term-parameter = 參數
    .means = 權重或偏置：訓練所改變的數。
term-architecture = 結構
    .means = 網路有多少層、多少單元，用哪些激活函數。
term-fan-in = 扇入
    .means = 一個單元有多少個輸入。
term-fan-out = 扇出
    .means = 一層的輸入通向多少個單元。

## Forward

term-forward-pass = 前向傳播
    .means = 從輸入到輸出，一層一層地計算。
term-weighted-sum = 加權和
    .means = 單元的各個輸入乘以權重後相加，再加上偏置，寫作 z。
term-activation-function = 激活函數
    .means = 把單元的 z 變成激活值的曲線。
term-activation = 激活值
    .means = 單元往下傳的值，即激活函數在 z 處的值，寫作 a。
term-sigmoid = sigmoid
    .means = 從 0 到 1 的 S 形激活函數；斜率從不超過四分之一。
term-tanh = tanh
    .means = 從 −1 到 1 的 S 形激活函數。
term-relu = ReLU
    .means = 讓正數通過、把其餘變成 0 的激活函數。
term-softmax = softmax
    .means = 把所有輸出的 z 變成總和為 1 的份額。
term-linear = 線性
    .means = 沒有彎曲：激活值就是 z 本身。
term-slope = 斜率
    .means = 所依賴的量改變一點時，它改變多少：即導數。
term-kink = 折點
    .means = 曲線的拐角，兩側斜率不同。
term-matrix = 矩陣
    .means = 排成列和欄的數；一層的權重就是一個矩陣。
term-vector = 向量
    .means = 排成一列或一欄的數。

## The loss

term-target = 目標
    .means = 輸出對一個樣本應該給出的值，寫作 t。
term-loss = 損失
    .means = 用一個數表示輸出錯了多少。也叫代價。
term-error = 誤差
    .means = 輸出減目標；有些書用目標減輸出。
term-squared-error = 平方誤差
    .means = 一種損失，即誤差的平方。
term-cross-entropy = 交叉熵
    .means = 用於類別的損失：輸出對正確類別的把握越小，它越大。
term-penalty = 懲罰項
    .means = 因權重大而加到損失上的部分：L1 或 L2。
term-weight-decay = 權重衰減
    .means = 把每個權重拉向 0，就像 L2 懲罰所做的那樣。

## Backward

term-backpropagation = 反向傳播
    .means = 按連鎖律往回經過各層一次，就求出全部梯度的方法。
term-backward-pass = 反向
    .means = 從損失往回到第一層。
term-chain-rule = 連鎖律
    .means = 一條鏈的斜率是各個環節的斜率之積。
term-delta = δ
    .means = 單元的 z 增大一點時，損失會增大多少。
term-error-term = 誤差項
    .means = 有些書這樣稱呼 δ，符號相反。
term-gradient = 梯度
    .means = 損失對各參數的斜率；對一個權重，是傳入的值乘以它通向的 δ。
term-derivative = 導數
    .means = 函數在一點處的斜率。
term-jacobian = 雅可比矩陣
    .means = 幾個輸出對幾個輸入的全部斜率，排成矩陣。
term-central-difference = 中心差分
    .means = 把參數往上、往下各移動一點，測出的斜率。
term-relative-error = 相對誤差
    .means = 差與所比較的數之比。
term-path = 路徑
    .means = 從一個權重到損失的一條路；梯度是所有路徑之和。

## The update

term-update = 更新
    .means = 所有參數按一個批次改變一次。也叫一步。
term-gradient-descent = 梯度下降
    .means = 每個參數逆著自己的梯度改變。
term-learning-rate = 學習率
    .means = 最佳化器的步子要乘上的數：一次更新走多遠。
term-optimizer = 最佳化器
    .means = 把梯度變成更新的規則。
term-sgd = SGD
    .means = 隨機梯度下降，每次更新用一個批次的梯度。
term-momentum = 動量
    .means = 把上一步的一部分再走一次。
term-velocity = 速度
    .means = 動量所記住的：逐漸淡去的梯度之和。
term-adam = Adam
    .means = 一種最佳化器，把每個梯度除以它自己最近的大小。
term-clipping = 裁剪
    .means = 把太長的梯度縮短。
term-schedule = 排程
    .means = 學習率怎樣隨更新次數變化。

## Training

term-training = 訓練
    .means = 改變參數，直到損失很小。
term-example = 樣本
    .means = 資料的一列：它的輸入和目標。
term-batch = 批次
    .means = 共用一次更新的樣本。
term-mini-batch = 小批次
    .means = 只佔訓練集一小部分的批次。
term-batch-size = 批次大小
    .means = 多少個樣本共用一次更新。
term-epoch = 輪
    .means = 每個訓練樣本都用過一次為止的更新（epoch）。
term-initialisation = 初始權重
    .means = 訓練之前怎樣抽取權重。
term-seed = 種子
    .means = 一切隨機都來自這個數：種子相同，執行就相同。
term-convergence = 收斂
    .means = 在損失很小的地方穩定下來。
term-divergence = 發散
    .means = 超出一切界限：每一步都使損失更大。
term-accuracy = 準確率
    .means = 類別判斷正確的樣本所佔的份額。

## The data

term-data-set = 資料集
    .means = 全部樣本。
term-training-set = 訓練集
    .means = 網路從中學習的樣本。
term-test-set = 測試集
    .means = 從不用來學習、只用來評判的樣本。
term-class = 類別
    .means = 樣本所屬的組。
term-regression = 迴歸
    .means = 給出的不是類別而是數值。
term-feature = 特徵
    .means = 由樣本算出、作為輸入的一個數。
term-noise = 雜訊
    .means = 資料中的偶然成分。
term-standardisation = 標準化
    .means = 把輸入平移並縮放，使均值為 0、離散程度為 1。
term-mean = 平均
    .means = 全部相加，再除以個數。
term-decision-map = 決策圖
    .means = 網路在平面上每個位置的回答。

## What can go wrong, and what helps

term-overfitting = 過度擬合
    .means = 死記訓練樣本：訓練損失下降，測試損失上升。
term-vanishing-gradient = 梯度消失
    .means = 梯度在回傳途中一層比一層小。
term-exploding-gradient = 梯度爆炸
    .means = 梯度在回傳途中一層比一層大。
term-saturated = 飽和
    .means = 指單元處在激活函數幾乎平坦的地方，使梯度幾乎無法通過。
term-dead = 死亡
    .means = 指單元對所有樣本輸出 0、斜率為 0，使梯度無法通過。
term-twins = 孿生單元
    .means = 權重相同、梯度也相同的單元，會一直一樣。
term-symmetry = 對稱
    .means = 單元開始時都一樣；隨機抽取的初始權重打破它。
term-rounding = 捨入
    .means = 數只有有限的位數，因此丟失的部分。
