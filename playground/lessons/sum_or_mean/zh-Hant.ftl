# Sum or mean: what a mini-batch does to a gradient.

title = 總和還是平均？
about = 小批次中對什麼取平均；換成另一種約定，學習率該怎樣變。

strip = 十個樣本，一次更新
    .text =
        批次有十個樣本。每個樣本有自己的損失、自己的 δ，對圈中的權重有自己的 δ · a：就是卡片中的各個條。更新用它們的平均 { $mean }。
    .ask = 為此對什麼取了平均？
    .option-losses = 對損失；然後做一次反向傳播
    .option-gradients = 對十個樣本的梯度
    .option-activations = 對十個樣本的激活值
    .right = 對。它也是平均損失的梯度，因為平均的斜率就是斜率的平均。但途中沒有樣本互相混合：十次前向、十次反向，並排進行。
    .wrong = 看那些條：每個樣本一個，各是自己的 δ 乘以自己的 a。
    .do = 回答問題。

sum = 用總和呢？
    .text =
        有些程式和書把十個相加。平均是 { $mean }。
    .ask = 總和會是多少？
    .right = 對：平均的 { $times } 倍，{ $sum }。
    .wrong = 批次中有十個樣本。
    .mistake-mean = 那是平均。十個的總和是它的十倍。
    .do = 回答問題，寫三位數字。

rate = 同樣的更新，不同的學習率
    .text =
        用平均時，學習率是 { $rate }。
    .ask = 用總和時，哪個學習率會做出同樣的更新？
    .option-tenth = 它的十分之一
    .option-same = 相同
    .option-ten = 它的十倍
    .right = 對，{ $tenth }：一百次更新後，兩次執行的權重都是 { $here }。程式的學習率看起來奇怪時，看看它是不是求總和。
    .wrong = 總和的梯度有十倍長，而步子要一樣。
    .do = 回答問題。
