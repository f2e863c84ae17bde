# My exercise: data, weights and results that somebody types, the worked sheet, and what a number worked out by hand is.


## The data set

dataset-table = 我的習題
    .about = 你輸入的各列，按你的順序，帶著你給的目標。
    .source = 手動輸入
exercise-first_output = 共有 { $outputs } 個輸出，這裡顯示第一個。


## What cannot be, in the core's own rules

refusal-table = { $field } 必須是輸入的列，或者沒有；得到的是 { $got }。
refusal-table-columns = { $field } 必須有 1 到 { $most_inputs } 個輸入和 1 到 { $most_targets } 個目標；得到的是 { $inputs } 和 { $targets }。
refusal-table-ragged = { $field } 的列必須完整，至少一行。
refusal-table-large = { $field } 最多有 { $most } 個數；得到 { $count } 個。
refusal-table-number = { $field } 的數必須在 −{ $most } 到 { $most } 之間；得到的是 { $got }。
refusal-table-no_train = { $field } 必須至少留一列用來訓練。
refusal-table-task = { $field } 的目標必須是類別；得到的是別的數。
refusal-table-damaged = { $field } 已損壞：它的校驗與數字不符。
refusal-misfit-no_table = 資料集 { $dataset } 需要自己的列；一列也沒有。
refusal-misfit-table = table 只用於輸入的列；得到的是資料集 { $dataset }。
refusal-typed = { $field } 必須是數字，例如 −0.35；得到的是 { $got }。


## What cannot be read, of what was typed or pasted. Rows and columns count from 1, as they stand in the box.

exercise-long_text = 作為習題太長了：{ $count } 個字元，最多 { $most } 個。
exercise-many_cells = 作為習題太多了：{ $count } 格，最多 { $most } 格。
exercise-ragged = 第 { $row } 列有 { $count } 格，但第一列有 { $first } 格。
exercise-empty_cell = 第 { $row } 列第 { $column } 欄是空的。
exercise-no_number = 第 { $row } 列第 { $column } 欄不是數字：{ $got }。
exercise-no_single_number = 這不是數字：{ $got }。
exercise-far_number = 第 { $row } 列第 { $column } 欄超出 ±{ $most }，這裡能用的最大的數。
exercise-brackets = 這些括號組不成矩陣。請寫 [[0.15, 0.25], [0.2, 0.3]]，或 [0.15 0.25; 0.2 0.3]，或不用括號，每行數字佔一行。
exercise-two_ways = 這裡的逗號有兩種讀法：分隔數字，或作小數點。請用分號或定位字元分隔數字。
exercise-one_or_two = 這是一個數還是兩個？請用小數點，或在兩個數之間用分號。
exercise-no_columns = 至少要有一欄輸入和一欄目標。
exercise-two_splits = 只能有一欄說明哪些列訓練、哪些列測試。
exercise-no_data = 還沒有可用的資料。
exercise-no_rows = 有一列名稱，但下面沒有數字的列。
exercise-no_part = 第 { $row } 列第 { $column } 欄必須寫 train 或 test。
exercise-weight_shape =
    { $notation ->
        [rows] 第 { $layer } 層的權重是 { $height } 列 { $width } 欄。樣本排成列時，需要 { $fan_in } 列，前一層每個單元一列；該層每個單元一欄。
       *[columns] 第 { $layer } 層的權重是 { $height } 列 { $width } 欄。樣本排成欄時，需要 { $fan_in } 欄，前一層每個單元一欄；該層每個單元一列。
    }
exercise-turned =
    { $notation ->
        [rows] 第 { $layer } 層的權重是 { $height } 列 { $width } 欄，反過來才合適：它們似乎是按 z = W x + b 寫的。請切換記法，或把矩陣轉置。
       *[columns] 第 { $layer } 層的權重是 { $height } 列 { $width } 欄，反過來才合適：它們似乎是按 z = x W + b 寫的。請切換記法，或把矩陣轉置。
    }
exercise-bias_shape = 第 { $layer } 層有 { $fan_out } 個單元，卻輸入了 { $count } 個偏置。
exercise-many_units = 第 { $layer } 層會有 { $count } 個單元；最多 { $most } 個。
exercise-in_data = 資料：{ $problem }
exercise-in_weight = 第 { $layer } 層的權重：{ $problem }
exercise-in_bias = 第 { $layer } 層的偏置：{ $problem }


## The worked sheet

exercise-sheet_title = 從第 { $step } 步到第 { $after } 步的更新，逐步演算
exercise-sheet_exercise = 從第 { $step } 步到第 { $after } 步的更新，待演算
exercise-sheet_given = 已知
exercise-sheet_settings = 激活函數：{ $activations }。損失：{ $loss }，{ $reduction }。
exercise-sheet_order = 共 { $count } 個樣本，每列一個；然後是權重與偏置，每列一個單元。
exercise-sheet_forward = 前向，第 { $layer } 層
exercise-sheet_backward = 反向，第 { $layer } 層
exercise-sheet_gradients = 梯度，第 { $layer } 層
exercise-sheet_new = 新的值，第 { $layer } 層
exercise-sheet_forward_of = 前向，第 { $layer } 層，樣本 { $number }
exercise-sheet_backward_of = 反向，第 { $layer } 層，樣本 { $number }
exercise-sheet_activation = 激活函數：{ $activation }。
exercise-sheet_loss = 損失
exercise-sheet_loss_is = { $loss }
exercise-sheet_penalised = 最後一個加數來自對權重大小的懲罰項。
exercise-sheet_held = { $block } 固定不變。
exercise-sheet_update = 加上的是{ $optimizer }根據梯度算出的更新。


## The panel

panel-exercise = 我的習題
exercise-part = 做什麼
exercise-part-type = 輸入
exercise-part-sheet = 演算紙
exercise-part-check = 檢查我的數
exercise-way = 樣本排成
exercise-way-rows = 列：z = x W + b
exercise-way-columns = 欄：z = W x + b
exercise-names = 字母
exercise-names-nielsen = w、a、δ（Nielsen）
exercise-names-ng = W、a、dz（吳恩達）
exercise-names-framework = weight、out、grad（程式碼；單元從 0 數起）
exercise-digits = 位數
exercise-example = 或從現成的開始
exercise-example-two_two_two = 2-2-2，偏置固定：輸入 0.05 和 0.10
exercise-example-three_two_one = 3-2-1，沒有偏置：輸入 0.5、0.1 和 −0.2
exercise-example-xor_by_hand = 互斥或，四列，兩個 ReLU 單元
exercise-example_fill = 填入並執行
exercise-data = 資料：每個樣本一列
    .help = 手動輸入，或從試算表或檔案貼上：數字之間用定位字元、分號、逗號或空白，小數點用點或逗號，可以有一列名稱。各列按這個順序使用，目標保持原樣。
exercise-targets = 目標
exercise-split = 說明訓練或測試的欄
exercise-split_none = 無：全部訓練
exercise-column = 第 { $number } 欄
exercise-read_as = 讀作
exercise-layers = 權重的層數
exercise-weights = 第 { $layer } 層的權重
    .help = 一個矩陣，每行數字佔一行，或按 Python 或 MATLAB 的寫法：[[0.15, 0.25], [0.2, 0.3]] 或 [0.15 0.25; 0.2 0.3]。哪個方向由上面的開關決定。留空則隨機抽取權重。
exercise-biases = 第 { $layer } 層的偏置
    .help = 該層每個單元一個數；只寫一個數則每個單元都用它。留空則這一層沒有偏置。
exercise-hold = 偏置保持不變
    .help = 許多紙上的習題只更新權重。
exercise-run = 執行
exercise-settings = 激活函數、損失、平均或總和、學習率和最佳化器都用頁面旁邊控制元件的設定。現在：{ $activations }；{ $loss }，{ $reduction }；{ $optimizer }，學習率 { $rate }。
exercise-too_large = 這次更新的數太多，寫不下一張紙：{ $parameters } 個權重和偏置，{ $rows } 個樣本。最多寫出 { $most_parameters } 個和 { $most_rows } 個，兩者合計 { $most } 個。「數值」下的表格裡有全部。
exercise-copy_markdown = 複製為 Markdown
exercise-copy_latex = 複製為 LaTeX
exercise-print = 可列印的頁面
file-sheet = backprop-sheet-step-{ $step }.html
exercise-kind = 你算出的是什麼？
exercise-kind-z = 一個加權和 z
exercise-kind-activation = 一個激活值
exercise-kind-loss = 損失
exercise-kind-delta = 一個 δ
exercise-kind-gradient = 一個梯度
exercise-kind-update = 一個變化（加上的數）
exercise-kind-new = 一個新的權重或偏置
exercise-of_layer = 層
exercise-of_unit = 單元
exercise-of_input = 來自單元
exercise-of_bias = 它的偏置
exercise-of_example = 樣本
exercise-number = 你的數
    .help = 按你紙上的位數四捨五入，小數點用點或逗號。


## What a number is

exercise-right = 對，全部 { $digits } 位數字都對。
exercise-right_cut = 對，但在應該進位的地方截斷了{ $digits ->
        [0] 。
       *[other] ：四捨五入的話，有 { $digits } 位數字一致。
    }
exercise-right_zero = 位數這麼少時，這個數的確捨入為 0。這說明不了什麼：請多寫幾位。
exercise-wrong = { $count ->
        [1] 不對。這個數可以這樣得到：
       *[other] 不對。這個數可以由 { $count } 種方式得到：
    }
exercise-unknown = 不對，這裡已知的錯誤都得不出這個數。
exercise-agrees = 它的前 { $digits } 位數字與正確的數一致。
exercise-look = 先檢查這個：
exercise-look_given = 先檢查你開始時的輸入、權重和偏置。
exercise-mistake-output_first = 後面的層先更新了，誤差訊號經它們的新權重傳回；應該經更新之前的權重傳回。
exercise-mistake-no_slope = { $layer ->
        [0] 所有層都漏了激活函數的斜率。
       *[other] 第 { $layer } 層漏了激活函數的斜率。
    }
exercise-mistake-extra_slope = 多乘了輸出的激活函數的斜率；用這個損失時它會抵消，δ 就是 a − t。
exercise-mistake-slope_of_z = 第 { $layer } 層的斜率裡代入了 z，應代入激活值 a：sigmoid 是 a(1 − a)，tanh 是 1 − a²。
exercise-mistake-target_for_output = 輸出的斜率裡代入了目標，應代入輸出本身。
exercise-mistake-own_weight = 在第 { $layer } 層，誤差訊號乘上了通向該單元的權重；它應經從該單元出發的權重傳回。
exercise-mistake-transposed = { $layer ->
        [0] 回傳時權重的方向反了：列當成了欄。
       *[other] 第 { $layer } 層的權重方向反了：列當成了欄。
    }
exercise-mistake-uphill = 更新應減去，卻加上了：走的是上坡。
exercise-mistake-sign = 誤差的符號反了：用了 t − a 而不是 a − t。有些書這樣算，然後加上更新。
exercise-mistake-sign_lost = 符號丟了。
exercise-mistake-sum_for_mean = 對樣本求了總和；要的是平均。
exercise-mistake-mean_for_sum = 對樣本取了平均；要的是總和。
exercise-mistake-delta_divided = 這是 δ 除以樣本數。這裡的 δ 只屬於一個樣本，平均在梯度裡才取。
exercise-mistake-over_outputs = 損失對 { $count } 個輸出取了平均；這裡對它們求和。
exercise-mistake-half = { $half ->
        [0] 漏了損失前的二分之一。
       *[other] 損失前多了二分之一，這裡沒有。
    }
exercise-mistake-factor_two = { $half ->
        [0] 多了一個因子 2。
       *[other] 多了一個因子二分之一。
    }
exercise-mistake-last_only = 只用了最後一個樣本。
exercise-mistake-no_bias = { $layer ->
        [0] 前向時忘了偏置。
       *[other] 前向時忘了第 { $layer } 層的偏置。
    }
exercise-mistake-one_bias = 給這一層的所有單元用了同一個偏置；這裡每個單元有自己的偏置。
exercise-mistake-bias_moved = 偏置被更新了；這裡它固定不變。
exercise-mistake-bias_kept = 偏置保持了原樣；這裡它也要更新。
exercise-mistake-no_rate = 漏了學習率。
exercise-mistake-rounded = { $decimals ->
        [1] 中間結果捨入到了 { $digits } 位小數。
       *[other] 中間結果捨入到了 { $digits } 位數字。
    }
