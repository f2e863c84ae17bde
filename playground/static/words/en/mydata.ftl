# My data: files and pasted tables of somebody's own, and runs saved as a file.


## The data set

dataset-own = My data
    .about = The rows of your own file, with its columns’ names.
    .source = from a file or pasted


## What cannot be, in the core's own rules

refusal-rows-ragged = { $field } must have whole rows.
refusal-rows-count = { $field } must have from 1 to { $most } rows; got { $count }.
refusal-rows-inputs = { $field } must have from 1 to { $most } inputs; got { $count }.
refusal-rows-number = { $field } must have numbers from −{ $most } to { $most }; got { $got } in row { $row }, column { $column }.
refusal-rows-task = { $field } must be a question about two classes, several classes or numbers.
refusal-rows-classes = { $field } must name from 2 to { $most } classes, or none where numbers are predicted; got { $count }.
refusal-rows-values = { $field } must have classes counted from 0 to { $last }.
refusal-rows-name = { $field } must have names of letters, digits, blanks and hyphens, at most { $most } of them; got { $got }.
refusal-rows-twins = { $field } must have names that differ.
refusal-rows-image = { $field } must have as many inputs as an image of { $rows } by { $columns } pixels has pixels.
refusal-rows-columns = { $field } must say in letters and digits how its columns were taken.
refusal-rows-no_train = { $field } must leave at least one row to train on.
refusal-rows-elsewhere = { $count ->
    [one] { $field } has its one row in a file. Open the file under My data.
   *[other] { $field } has its { $count } rows in a file. Open the file under My data.
}


## The panel

panel-mydata = My data
mydata-data = the data
mydata-file = Open a file: a table, a saved run, or images and labels (IDX)
mydata-arriving = The file is on its way.
mydata-paste = Or paste a table
    .help = From a spreadsheet or a CSV file: a row an example, at least one column of numbers to learn from and one to learn. The separator and the decimal sign are found. At most 5,000 rows; more than fits here, up to 2 MB, can be opened as a file. Nothing in a cell is run.
mydata-take = Take this run’s points, to change them
    .help = Writes the data of the run that is open into the box above, a row a point, with every digit, where they are few enough to fit. Change, add or take away rows there, and train on what you made of them.
mydata-none = No table is open. A table needs a row an example, numbers to learn from, and one column to learn: a class or a number.
mydata-wanted = { $count ->
    [one] This link is of a run on one row that is in a file. Open the file here, and it is checked against the link.
   *[other] This link is of a run on { $count } rows that are in a file. Open the file here, and it is checked against the link.
}
mydata-forget = Go on without it
mydata-header = The first row holds names
    .help = Off: the first row is an example as the others are, and the columns are called x1, x2 and so on.
mydata-target = What to learn
mydata-task = As
mydata-task-binary = two classes
mydata-task-classes = several classes
mydata-task-regression = numbers
mydata-split = Which rows test
    .help = A column that says train or test in each row. Without one, the share of the training data decides.
mydata-no_split = by share
mydata-inputs = Inputs
mydata-leave_out = Leave out rows that lack a value
    .help = A value is missing where a cell is empty or says NA, NaN, null or a question mark. Only the chosen columns count.
mydata-standardise = Standardise the inputs
    .help = Brings every input to mean 0 and standard deviation 1, as measured on the training part. It is the setting of the same name.
mydata-found =
    { $separator ->
        [tab] { $sign ->
            [comma] Read with tabs between the cells and decimal commas.
           *[point] Read with tabs between the cells and decimal points.
        }
        [semicolon] { $sign ->
            [comma] Read with semicolons between the cells and decimal commas.
           *[point] Read with semicolons between the cells and decimal points.
        }
        [bar] { $sign ->
            [comma] Read with bars between the cells and decimal commas.
           *[point] Read with bars between the cells and decimal points.
        }
       *[comma] { $sign ->
            [comma] Read with commas between the cells and decimal commas.
           *[point] Read with commas between the cells and decimal points.
        }
    } { $rows ->
        [one] One row is used.
       *[other] { $rows } rows are used.
    } { $left ->
        [0] None is left out.
        [one] One row is left out, for it lacks a value.
       *[other] { $left } rows are left out, for they lack a value.
    }
mydata-constant = { $count ->
    [one] The input { $names } never varies: it is used, and tells nothing.
   *[other] The inputs { $names } never vary: they are used, and tell nothing.
}
mydata-use = Train on these data
mydata-save = Save this run at step { $step }
    .help = One file with the settings, the data, what was changed and, to be read elsewhere, the weights. Opened here, it goes on with the same numbers to the last bit.
mydata-opened = The saved run is open, at the step at which it was saved.
mydata-opened_changed = The saved run is open. Its file was changed after it was saved, so its weights may be others than those that the file says.
file-run = backprop-run-step-{ $step }.json


## What cannot be used, of a table. Rows and columns count from 1, as they stand in the file.

mydata-large = This is larger than { $most } bytes, the most that can be used.
mydata-large_file = This file is larger than { $most } bytes. A table may have { $table } bytes, a saved run { $most }.
mydata-empty = There is nothing in it.
mydata-no_table =
    { $kind ->
        [image] This is an image, not a table.
        [document] This is a PDF document, not a table.
        [workbook] This is a workbook of a spreadsheet program. Save it there as CSV, and open that.
        [packed] This is a packed file. Unpack it, and open what is in it.
       *[program] This is a program, not a table.
    }
mydata-encoding = Row { $row } cannot be read: at character { $place } begins something that is no text in this encoding. Save the table as UTF-8.
mydata-control = Row { $row }, column { $column } holds a character that no text has, such as NUL.
mydata-quotes = Row { $row } cannot be read: a quotation mark in it is not closed, or stands where none may, or a cell is too long.
mydata-many_columns = Row { $row } has { $count } columns, at most { $most } can be read.
mydata-many_rows = There are more than { $most } rows of data, the most that can be used.
mydata-ragged = Row { $row } has { $count ->
        [one] one cell
       *[other] { $count } cells
    }, but the first row has { $first }: look at column { $column }.
mydata-one_column = There is one column only. Between cells stand commas, semicolons, tabs or bars.
mydata-only_names = Row { $row } holds names, and there is no row of data below it.
mydata-no_inputs = There is no column that holds numbers in every row, beside one to learn. Is the first row one of names?
mydata-choose_inputs = Choose at least one input.
mydata-other_columns = This table does not have the columns that are asked for.
mydata-many_inputs = { $count } inputs are chosen, at most { $most } can be used.
mydata-missing = Row { $row }, column { $column } has no value. Leave out such rows, or leave out the column.
mydata-no_number = Row { $row }, column { $column } is no number: { $got }.
mydata-far_number = Row { $row }, column { $column } is beyond ±{ $most }, the largest number that can be used here.
mydata-no_part = Row { $row }, column { $column } must say train or test; got { $got }.
mydata-no_rows = No row is left that has all its values.
mydata-one_class = Column { $column } is the same in every row: there is nothing to tell apart.
mydata-many_classes = Column { $column } has more than { $most } different values, the most classes that there can be.
mydata-not_two = Column { $column } has { $count } different values, not two.


## What cannot be used, of a saved run or a link

mydata-foreign = This is no saved run of this page.
mydata-version = This run was saved by another version of the page, { $got }; this one reads version { $known }.
mydata-damaged = The file is damaged: line { $line } cannot be read.
mydata-deep = The file is no saved run: it is nested too deeply.
mydata-long_number = The file is no saved run: a number in it is too long.
mydata-not_finite = The file is no saved run: { $got } stands in it for a number.
mydata-twice = The file is damaged: something is named twice in it.
mydata-stranger = The file holds something that a saved run does not have: { $got }.
mydata-part =
    { $part ->
        [settings] The settings of the file do not have the form of a saved run’s.
        [changes] The changes of the file do not have the form of a saved run’s.
       *[data] The data of the file do not have the form of a saved run’s.
    }
mydata-needs_run = The rows of this link came from a saved run. Open that run’s file.
mydata-other_file = { $count ->
    [one] This is another file, or it was changed: it does not make the row that the link names.
   *[other] This is another file, or it was changed: it does not make the { $count } rows that the link names.
}


## Images: files in the IDX form

mydata-idx_found =
    { $test ->
        [0] { $train } images are used. The settings decide which of them test.
       *[other] { $train } images train, { $test } test.
    } Each was framed with black and made smaller to { $side } by { $side } pixels of 17 shades. Of a large file the first images are taken.
mydata-idx_shown = { $count ->
    [one] The first image, under its label.
   *[other] The first { $count } images, each under its label.
}
mydata-idx_alone =
    { $kind ->
        [images] { $count } images are here, their labels are not. Open the file of their labels as well.
       *[labels] { $count } labels are here, their images are not. Open the file of their images as well.
    }
mydata-idx_kind = This IDX file holds neither images nor labels: they are bytes in three dimensions, or in one.
mydata-idx_head = This IDX file ends within its header.
mydata-idx_side = The images of this file are { $rows } by { $columns } pixels. Images of 1 to { $most } pixels a side can be used.
mydata-idx_none = This IDX file holds nothing.
mydata-idx_length = This IDX file is damaged: its header promises { $promised } bytes, it has { $held }.
mydata-idx_packed = This packed file is damaged: it cannot be unpacked.
mydata-idx_classes = A label of this file is { $got }. At most { $most } classes can be used, counted from 0.
mydata-idx_one_class = All images that would be used have the same label: there is nothing to tell apart.
mydata-needs_images = The rows of this link came from IDX files of images and labels. Open those files.
