# My data: files and pasted tables of somebody's own, and runs saved as a file.


## The data set

dataset-own = 我的資料
    .about = 你自己檔案的各列，帶著它的欄名。
    .source = 來自檔案或貼上


## What cannot be, in the core's own rules

refusal-rows-ragged = { $field } 的列必須完整。
refusal-rows-count = { $field } 必須有 1 到 { $most } 列；得到 { $count } 列。
refusal-rows-inputs = { $field } 必須有 1 到 { $most } 個輸入；得到 { $count } 個。
refusal-rows-number = { $field } 的數必須在 −{ $most } 到 { $most } 之間；第 { $row } 列第 { $column } 欄得到的是 { $got }。
refusal-rows-task = { $field } 必須是兩個類別、多個類別或數值的問題。
refusal-rows-classes = { $field } 必須命名 2 到 { $most } 個類別，預測數值時則沒有；得到 { $count } 個。
refusal-rows-values = { $field } 的類別必須從 0 數到 { $last }。
refusal-rows-name = { $field } 的名稱只能有字母、數字、空白鍵和連字元，最多 { $most } 個字元；得到的是 { $got }。
refusal-rows-twins = { $field } 的名稱必須互不相同。
refusal-rows-image = { $field }的輸入個數必須等於 { $rows }×{ $columns } 影像的像素數。
refusal-rows-columns = { $field } 必須用字母和數字說明各欄怎樣取用。
refusal-rows-no_train = { $field } 必須至少留一列用來訓練。
refusal-rows-elsewhere = { $field } 的 { $count } 列在一個檔案裡。請在「我的資料」下開啟那個檔案。


## The panel

panel-mydata = 我的資料
mydata-data = 資料
mydata-file = 開啟檔案：表格、儲存的執行，或影像和標籤（IDX）
mydata-arriving = 檔案正在傳來。
mydata-paste = 或貼上一個表格
    .help = 來自試算表或 CSV 檔案：每個樣本一列，至少一欄用來學習的數和一欄要學的目標。分隔符和小數點會自動識別。最多 5,000 行；這裡放不下的，到 2 MB 為止，可以作為檔案開啟。格子裡的任何東西都不會被執行。
mydata-take = 取出這次執行的點來修改
    .help = 把目前執行的資料寫進上面的框，每個點一列，每位數字都在，只要不多到放不下。可在那裡修改、增加或刪去列，再用改好的資料訓練。
mydata-none = 沒有開啟的表格。表格要每個樣本一列，有用來學習的數，還有一欄要學的目標：類別或數值。
mydata-wanted = 這個連結所指的執行用了檔案裡的 { $count } 列。請在這裡開啟那個檔案，它會與連結核對。
mydata-forget = 不用它，繼續
mydata-header = 第一列是名稱
    .help = 關：第一列和其他列一樣是樣本，各欄叫 x1、x2 等等。
mydata-target = 要學什麼
mydata-task = 作為
mydata-task-binary = 兩個類別
mydata-task-classes = 多個類別
mydata-task-regression = 數值
mydata-split = 哪些列用來測試
    .help = 每列寫著 train 或 test 的一欄。沒有這樣的列時，由訓練份額決定。
mydata-no_split = 按份額
mydata-inputs = 輸入
mydata-leave_out = 略去缺值的列
    .help = 格子為空，或寫著 NA、NaN、null 或問號，就是缺值。只看所選的欄。
mydata-standardise = 標準化輸入
    .help = 按訓練部分的測量，使每個輸入均值為 0、標準差為 1。與同名的設定相同。
mydata-found =
    { $separator ->
        [tab] { $sign ->
            [comma] 讀取時：格子之間是定位字元，小數點是逗號。
           *[point] 讀取時：格子之間是定位字元，小數點是點。
        }
        [semicolon] { $sign ->
            [comma] 讀取時：格子之間是分號，小數點是逗號。
           *[point] 讀取時：格子之間是分號，小數點是點。
        }
        [bar] { $sign ->
            [comma] 讀取時：格子之間是豎線，小數點是逗號。
           *[point] 讀取時：格子之間是豎線，小數點是點。
        }
       *[comma] { $sign ->
            [comma] 讀取時：格子之間是逗號，小數點是逗號。
           *[point] 讀取時：格子之間是逗號，小數點是點。
        }
    }使用 { $rows } 列。{ $left ->
        [0] 沒有略去的列。
       *[other] 略去 { $left } 列，因為缺值。
    }
mydata-constant = { $count ->
    [1] 輸入 { $names } 從不變化：它仍被使用，但不說明什麼。
   *[other] 輸入 { $names } 從不變化：它們仍被使用，但不說明什麼。
}
mydata-use = 用這些資料訓練
mydata-save = 儲存第 { $step } 步的這次執行
    .help = 一個檔案，含設定、資料、改過的東西，以及供別處讀取的權重。在這裡開啟，它會以完全相同的數繼續，直到最後一位。
mydata-opened = 儲存的執行已開啟，停在儲存時的那一步。
mydata-opened_changed = 儲存的執行已開啟。檔案在儲存之後改過，所以權重可能與檔案所寫的不同。
file-run = backprop-run-step-{ $step }.json


## What cannot be used, of a table. Rows and columns count from 1, as they stand in the file.

mydata-large = 它大於 { $most } 位元組，這是能用的上限。
mydata-large_file = 這個檔案大於 { $most } 位元組。表格可以有 { $table } 位元組，儲存的執行可以有 { $most } 位元組。
mydata-empty = 裡面什麼也沒有。
mydata-no_table =
    { $kind ->
        [image] 這是影像，不是表格。
        [document] 這是 PDF 文件，不是表格。
        [workbook] 這是試算表程式的工作簿。請在那裡存為 CSV，再開啟它。
        [packed] 這是壓縮檔案。請解壓，再開啟裡面的檔案。
       *[program] 這是程式，不是表格。
    }
mydata-encoding = 第 { $row } 列無法讀取：從第 { $place } 個字元起，不是這種編碼的文字。請把表格存為 UTF-8。
mydata-control = 第 { $row } 列第 { $column } 欄含有文字裡不會有的字元，例如 NUL。
mydata-quotes = 第 { $row } 列無法讀取：其中有引號沒有閉合，或位置不對，或某一格太長。
mydata-many_columns = 第 { $row } 列有 { $count } 欄，最多能讀 { $most } 欄。
mydata-many_rows = 資料超過 { $most } 列，這是能用的上限。
mydata-ragged = 第 { $row } 列有 { $count } 格，但第一列有 { $first } 格：請看第 { $column } 欄。
mydata-one_column = 只有一欄。格子之間要有逗號、分號、定位字元或豎線。
mydata-only_names = 第 { $row } 列是名稱，下面沒有資料的列。
mydata-no_inputs = 除了要學的一欄，沒有每列都是數字的欄。第一列是名稱嗎？
mydata-choose_inputs = 請至少選一個輸入。
mydata-other_columns = 這個表格沒有所要的欄。
mydata-many_inputs = 選了 { $count } 個輸入，最多能用 { $most } 個。
mydata-missing = 第 { $row } 列第 { $column } 欄沒有值。請略去這樣的列，或略去這一欄。
mydata-no_number = 第 { $row } 列第 { $column } 欄不是數字：{ $got }。
mydata-far_number = 第 { $row } 列第 { $column } 欄超出 ±{ $most }，這裡能用的最大的數。
mydata-no_part = 第 { $row } 列第 { $column } 欄必須寫 train 或 test；得到的是 { $got }。
mydata-no_rows = 沒有一列各值齊全。
mydata-one_class = 第 { $column } 欄每列都相同：沒有可區分的。
mydata-many_classes = 第 { $column } 欄有超過 { $most } 個不同的值，這是類別數的上限。
mydata-not_two = 第 { $column } 欄有 { $count } 個不同的值，不是兩個。


## What cannot be used, of a saved run or a link

mydata-foreign = 這不是這個頁面儲存的執行。
mydata-version = 這次執行是由頁面的另一個版本 { $got } 儲存的；這裡讀版本 { $known }。
mydata-damaged = 檔案已損壞：第 { $line } 行無法讀取。
mydata-deep = 這個檔案不是儲存的執行：它巢狀太深。
mydata-long_number = 這個檔案不是儲存的執行：其中有一個數太長。
mydata-not_finite = 這個檔案不是儲存的執行：應是數字的地方寫著 { $got }。
mydata-twice = 檔案已損壞：其中有東西命名了兩次。
mydata-stranger = 檔案裡有儲存的執行所沒有的東西：{ $got }。
mydata-part =
    { $part ->
        [settings] 檔案中的設定不是儲存的執行的形式。
        [changes] 檔案中的改變不是儲存的執行的形式。
       *[data] 檔案中的資料不是儲存的執行的形式。
    }
mydata-needs_run = 這個連結的列來自一次儲存的執行。請開啟那次執行的檔案。
mydata-other_file = 這是另一個檔案，或者改過了：它得不出連結所指的 { $count } 列。


## Images: files in the IDX form

mydata-idx_found =
    { $test ->
        [0] 使用 { $train } 張影像，哪些用於測試由設定決定。
       *[other] { $train } 張影像用於訓練，{ $test } 張用於測試。
    }每張都加上黑邊，再縮小為 { $side }×{ $side } 像素、17 級灰階。檔案較大時取其開頭的影像。
mydata-idx_shown = { $count ->
    [1] 第一張影像，標籤在其上方。
   *[other] 前 { $count } 張影像，標籤在各圖上方。
}
mydata-idx_alone =
    { $kind ->
        [images] 已有 { $count } 張影像，但沒有它們的標籤。請再開啟標籤檔案。
       *[labels] 已有 { $count } 個標籤，但沒有它們的影像。請再開啟影像檔案。
    }
mydata-idx_kind = 這個 IDX 檔案裡既不是影像也不是標籤：影像應是三維的位元組，標籤應是一維的位元組。
mydata-idx_head = 這個 IDX 檔案在檔頭之內就結束了。
mydata-idx_side = 這個檔案裡的影像是 { $rows }×{ $columns } 像素。只能使用邊長為 1 到 { $most } 像素的影像。
mydata-idx_none = 這個 IDX 檔案是空的。
mydata-idx_length = 這個 IDX 檔案已損壞：檔頭說有 { $promised } 位元組，實際有 { $held } 位元組。
mydata-idx_packed = 這個壓縮檔已損壞，無法解壓縮。
mydata-idx_classes = 這個檔案裡有一個標籤是 { $got }。最多只能有 { $most } 個類別，從 0 數起。
mydata-idx_one_class = 會用到的影像標籤全都相同，沒有什麼可區分的。
mydata-needs_images = 這個連結的資料列來自 IDX 影像檔案和標籤檔案。請開啟那些檔案。
