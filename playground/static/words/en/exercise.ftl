# My exercise: data, weights and results that somebody types, the worked sheet, and what a number worked out by hand is.


## The data set

dataset-table = My exercise
    .about = The rows that you typed, in your order, with the targets that you gave.
    .source = typed in
exercise-first_output = Of the { $outputs } outputs, the first is shown here.


## What cannot be, in the core's own rules

refusal-table = { $field } must be typed rows or none; got { $got }.
refusal-table-columns = { $field } must have from 1 to { $most_inputs } inputs and from 1 to { $most_targets } targets; got { $inputs } and { $targets }.
refusal-table-ragged = { $field } must have whole rows, at least one.
refusal-table-large = { $field } must have at most { $most } numbers; got { $count }.
refusal-table-number = { $field } must have numbers from −{ $most } to { $most }; got { $got }.
refusal-table-no_train = { $field } must leave at least one row to train on.
refusal-table-task = { $field } must have targets that are classes; got other numbers.
refusal-table-damaged = { $field } is damaged: its check does not fit its numbers.
refusal-misfit-no_table = dataset table needs typed rows; got none.
refusal-misfit-table = table is for typed rows only; got dataset { $dataset }.
refusal-typed = { $field } must be a number such as −0.35; got { $got }.
