"""The static page: a folder of plain files that any static host serves. `python -m scripts.site`

The same app: Streamlit and Python with NumPy run in the visitor's own browser, by stlite and Pyodide.

    lock.json  what others' packages are needed, each with the hash of its file     (read by `lock`)
    fetch      brings a package, by npm and pip as they are set up, and checks it
    update     writes the lock anew
    pieces     which files of a package the page needs
    compiled   Python as bytecode of the version that runs in the browser
    build      puts the folder together
    page/      the page itself: index.html, what starts it, what keeps it for later
"""
