# The run's next updates as a program to take away: the panel, and what stands in the program itself.

panel-takeaway = 帶走
takeaway-what = 作為程式碼
takeaway-numpy = NumPy
takeaway-pytorch = PyTorch
takeaway-keras = TensorFlow（Keras）
takeaway-notebook = 筆記本
takeaway-about =
    { $count ->
        [1] 從螢幕上的狀態接著執行的程式：參數、最佳化器的記憶和下一個批次的列都寫在裡面。執行它，就做下一次更新，並把損失與這個頁面的並排列印。
       *[other] 從螢幕上的狀態接著執行的程式：參數、最佳化器的記憶和接下來 { $count } 個批次的列都寫在裡面。執行它，就做接下來的 { $count } 次更新，並把損失與這個頁面的並排列印。
    }
takeaway-changed = 它在第 { $step } 次更新之前結束，那裡手動改過設定。
takeaway-download = 下載

# In the program; at the top, as comments, then as what it prints.
takeaway-head =
    { $library ->
        [numpy] 反向傳播演練場一次執行的第 { $begin } 到 { $end } 次更新，只用 NumPy，反向的每一行都寫出來。
        [pytorch] 反向傳播演練場一次執行的第 { $begin } 到 { $end } 次更新，用 PyTorch。
       *[keras] 反向傳播演練場一次執行的第 { $begin } 到 { $end } 次更新，用 TensorFlow 上的 Keras。
    }
takeaway-heads = 更新、這裡的損失、頁面上的損失：
takeaway-apart = 參數與頁面的最大差：
takeaway-twins = 同樣的更新做三遍：用 NumPy、用 PyTorch、用 Keras。每個單元格是一個獨立的程式，把自己的損失與頁面的並排列印。

file-code = backprop-step-{ $step }-{ $library }.py
file-notebook = backprop-step-{ $step }.ipynb
