;;; emacs.el --- Emacs starts the server on a dump by eglot and asks what an editor asks  -*- lexical-binding: t -*-
;; Run by tests/run.cs: THREADLSP=server THREADLSP_DUMP=dump THREADLSP_CONFIG=config emacs -q --no-site-file --batch -l emacs.el
(require 'package)
(package-initialize)
(require 'eglot)
(require 'flymake)
(require 'imenu)

(defvar passed 0)
(defvar failed 0)
(defun say (text &rest values) (princ (concat (apply #'format text values) "\n")))
(defmacro check (name &rest body)
  `(condition-case problem
       (progn ,@body (setq passed (1+ passed)) (say "  ok - %s" ,name))
     (error (setq failed (1+ failed)) (say "  NOT OK - %s\n%S" ,name problem))))
(defun until-true (what probe)
  (let ((end (+ (float-time) 10)) result)
    (while (and (not (setq result (funcall probe))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or result (error "waited in vain for %s" what))))
(defun count-symbols (symbols)
  (seq-reduce (lambda (sum symbol) (+ sum 1 (count-symbols (plist-get symbol :children)))) symbols 0))
(defun ask (method &rest parameters)
  (jsonrpc-request (eglot-current-server) method
                   (append (list :textDocument (eglot--TextDocumentIdentifier)) parameters)))
(defun errors ()
  (seq-filter (lambda (diagnostic) (eq (flymake-diagnostic-type diagnostic) 'eglot-error)) (flymake-diagnostics)))

(setq eglot-sync-connect 10 eglot-autoshutdown t
      flymake-no-changes-timeout 0.1 eglot-send-changes-idle-time 0.1)
(load (getenv "THREADLSP_CONFIG") nil t)
(remove-hook 'thread-dump-mode-hook #'eglot-ensure) ; It waits for a command, and batch mode has none.

(with-current-buffer (find-file-noselect (getenv "THREADLSP_DUMP"))
  (check "the configuration starts the server for a dump"
         (unless (eq major-mode 'thread-dump-mode) (error "The mode is %s" major-mode))
         (apply #'eglot (eglot--guess-contact))
         (until-true "eglot" #'eglot-managed-p))
  (check "the outline holds the story and all comments"
         (let ((symbols (ask :textDocument/documentSymbol)))
           (unless (= (count-symbols symbols) (1+ (string-to-number (getenv "THREADLSP_COMMENTS"))))
             (error "%d symbols" (count-symbols symbols)))))
  (check "imenu shows it as it is nested, and a comment with replies can be chosen"
         (let* ((index (funcall imenu-create-index-function))
                (story (assoc (getenv "THREADLSP_TITLE") index))
                (comment (seq-find #'imenu--subalist-p (cddr story))))
           (unless (equal "." (car (cadr story))) (error "The title has no dot in %S" (mapcar #'car index)))
           (unless (and comment (equal "." (caadr comment)) (> (cdadr comment) (cdadr story))) (error "No nested comment in %S" story))))
  (check "keys go down to the first reply, along siblings, up to the parent and to the story"
         (goto-char (point-min))
         (cl-flet ((press (key line)
                     (call-interactively (key-binding (kbd key)))
                     (unless (= line (line-number-at-pos)) (error "%s goes to line %d" key (line-number-at-pos)))))
           (press "C-c C-d" 3)
           (call-interactively (key-binding (kbd "C-c C-f")))
           (let ((sibling (line-number-at-pos)))
             (unless (> sibling 3) (error "The sibling is in line %d" sibling))
             (press "C-c C-b" 3)
             (press "C-c C-n" sibling)
             (press "C-c C-p" 3)
             (press "C-c C-u" 1))))
  (check "folds begin at the headers"
         (let ((folds (ask :textDocument/foldingRange)))
           (unless (and (= 0 (plist-get (elt folds 0) :startLine)) (= 2 (plist-get (elt folds 1) :startLine)))
             (error "%S" (elt folds 1)))))
  (check "definition is the parent"
         (goto-char (point-min))
         (forward-line 3)
         (let ((target (xref-item-location (car (xref-backend-definitions 'eglot "LSP identifier at point.")))))
           (unless (= 1 (with-current-buffer (marker-buffer (xref-location-marker target))
                          (line-number-at-pos (xref-location-marker target))))
             (error "%S" target))))
  (check "a typed error is reported, and gone when it is mended"
         (goto-char (point-min))
         (forward-line 4)
         (insert "bob 17 hour ago\n")
         (eglot--signal-textDocument/didChange)
         (flymake-start)
         (until-true "an error" (lambda () (= 1 (length (errors)))))
         (goto-char (point-min))
         (search-forward "bob 17 hour")
         (insert "s")
         (eglot--signal-textDocument/didChange)
         (until-true "no error" (lambda () (null (errors)))))
  (check "the server ends with the editor"
         (let ((process (jsonrpc--process (eglot-current-server))))
           (eglot-shutdown (eglot-current-server))
           (until-true "the end" (lambda () (not (process-live-p process))))))
  (set-buffer-modified-p nil))

(say "%d passed, %d failed" passed failed)
(kill-emacs (if (= failed 0) 0 1))
