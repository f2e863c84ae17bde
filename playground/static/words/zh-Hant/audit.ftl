# The live view: the panel that lays one update open. What its cards say comes from the server, in cards.ftl.

inspect-panel = 一次更新的數值
inspect-close = 關閉明細
    .tip = 關閉（Esc）
inspect-spoken = { $title }，{ $update }。{ $sentence }

## What is looked at: headings, and the way to what has no place of its own in the diagram

inspect-layer-output = 輸出層
inspect-layer-hidden = 隱藏層 { $layer }
inspect-output = 輸出與損失
inspect-network = 整個網路
inspect-step = 這次更新做了什麼
inspect-title-address = { $title }（連結中為 { $address }，單元從 0 數起）
inspect-places = 檢視什麼
inspect-place-step = 更新
inspect-place-network = 網路
inspect-place-output = 損失
inspect-place-layers = 層
inspect-place-layer = 第 { $layer } 層
inspect-cards = 卡片

# The value of a weight or bias; a press changes it.
inspect-value = 修改{ $name }的值
    .tip = 修改它的值（連結中為 { $address }，單元從 0 數起）
    .field = { $name }的新值

## Which update it is, and what is true of all of it

inspect-update = 更新 { $from } → { $to }
inspect-update-coming = 下一次更新 { $from } → { $to }
inspect-loss = 更新前的批次損失 { $value }
inspect-penalty = 懲罰項 { $value }
inspect-rate = 學習率 { $value }
inspect-clipped = 裁剪：梯度 × { $value }

## Which example is looked at

inspect-samples = 樣本
inspect-sample-batch = 整個批次
inspect-sample-worst = 最差
    .tip = 批次中損失最大的樣本
inspect-sample-random = 批次中隨機的一個樣本
# A field for the number follows.
inspect-sample-row = 列
    .label = 訓練集的列
inspect-sample-one =
    第 { $row } 列：{ $kind ->
        [class] 類別 { $target }
       *[value] 目標 { $target }
    }，損失 { $loss }；{ $place ->
        [numbered] 批次 { $count } 個樣本中的第 { $index } 個
        [inside] 在批次中
       *[outside] 不在這個批次中，用這次更新的權重計算
    }。
inspect-sample-all =
    { $count ->
        [1] 這個批次的唯一樣本。
       *[other] 全部 { $count } 個樣本；點選圖上的一個點可單獨檢視。
    }

## How formulas are written

inspect-notation-rows = 樣本排成列還是欄
inspect-notation-rows-rows = 列：z = aW + b
inspect-notation-rows-columns = 欄：z = Wa + b
inspect-notation-names = 記號
inspect-notation-names-nielsen = Nielsen：z、a、δ
inspect-notation-names-ng = 吳恩達：Z、A、dZ
inspect-notation-names-framework = 框架：pre、out、grad；單元從 0 數起
