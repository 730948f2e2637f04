;;; emacs-lsp-mode.el --- Emacs starts the server on a dump by lsp-mode and asks what an editor asks  -*- lexical-binding: t -*-
;; Run by tests/run.cs: THREADLSP=server THREADLSP_DUMP=dump THREADLSP_CONFIG=config emacs -q --no-site-file --batch -l emacs-lsp-mode.el
(require 'package)
(package-initialize)
(require 'lsp-mode)
(require 'flymake)

(defvar passed 0)
(defvar failed 0)
(defun say (text &rest values) (princ (concat (apply #'format text values) "\n")))
(defmacro check (name &rest body)
  `(condition-case problem
       (progn ,@body (setq passed (1+ passed)) (say "  ok - %s" ,name))
     (error (setq failed (1+ failed)) (say "  NOT OK - %s\n%S" ,name problem))))
(defun until-true (what probe)
  (let ((end (+ (float-time) 20)) result)
    (while (and (not (setq result (funcall probe))) (< (float-time) end))
      (accept-process-output nil 0.05))
    (or result (error "waited in vain for %s" what))))
(defun count-entries (index)
  "Nodes of an imenu INDEX, without the dots."
  (seq-reduce (lambda (sum entry)
                (+ sum (if (equal "." (car entry)) 0 1) (if (listp (cdr entry)) (count-entries (cdr entry)) 0)))
              index 0))
(defun errors ()
  (seq-filter (lambda (found) (= 1 (gethash "severity" found))) (gethash (lsp--fix-path-casing (buffer-file-name)) (lsp-diagnostics))))

(setq lsp-session-file (expand-file-name "lsp-session" (file-name-directory (getenv "THREADLSP_DUMP")))
      lsp-auto-guess-root t lsp-enable-file-watchers nil lsp-enable-snippet nil lsp-idle-delay 0.1
      lsp-diagnostics-provider :none lsp-headerline-breadcrumb-enable nil lsp-warn-no-matched-clients nil)
(load (getenv "THREADLSP_CONFIG") nil t)
(remove-hook 'thread-dump-mode-hook #'lsp-deferred) ; It waits until the buffer is shown, and batch mode shows none.

(with-current-buffer (find-file-noselect (getenv "THREADLSP_DUMP"))
  (check "the configuration starts the server for a dump"
         (unless (eq major-mode 'thread-dump-mode) (error "The mode is %s" major-mode))
         (lsp)
         (until-true "lsp-mode" (lambda () (and (lsp-workspaces) (eq 'initialized (lsp--workspace-status (car (lsp-workspaces))))))))
  (check "imenu shows the story and all comments as they are nested"
         (threadlsp--use-lsp-mode)
         (let ((index (funcall imenu-create-index-function)))
           (unless (assoc (getenv "THREADLSP_TITLE") index) (error "The title is not in %S" (mapcar #'car index)))
           (unless (= (count-entries index) (1+ (string-to-number (getenv "THREADLSP_COMMENTS"))))
             (error "%d entries" (count-entries index)))))
  (check "keys go down to the first reply, along siblings and up to the parent"
         (goto-char (point-min))
         (cl-flet ((press (key line)
                     (call-interactively (key-binding (kbd key)))
                     (unless (= line (line-number-at-pos)) (error "%s goes to line %d" key (line-number-at-pos)))))
           (press "C-c C-d" 3)
           (call-interactively (key-binding (kbd "C-c C-f")))
           (unless (> (line-number-at-pos) 3) (error "The sibling is in line %d" (line-number-at-pos)))
           (press "C-c C-b" 3)
           (press "C-c C-u" 1)))
  (check "definition is the parent"
         (goto-char (point-min))
         (forward-line 3)
         (let ((target (xref-item-location (car (xref-backend-definitions 'xref-lsp (propertize "word" 'identifier-at-point t))))))
           (unless (= 1 (xref-location-line target)) (error "%S" target))))
  (check "a typed error is reported, and gone when it is mended"
         (goto-char (point-min))
         (forward-line 4)
         (insert "bob 17 hour ago\n")
         (until-true "an error" (lambda () (= 1 (length (errors)))))
         (goto-char (point-min))
         (search-forward "bob 17 hour")
         (insert "s")
         (until-true "no error" (lambda () (null (errors)))))
  (check "the server ends with the editor"
         (let ((process (lsp--workspace-cmd-proc (car (lsp-workspaces)))))
           (lsp-workspace-shutdown (car (lsp-workspaces)))
           (until-true "the end" (lambda () (not (process-live-p process))))))
  (set-buffer-modified-p nil))

(say "%d passed, %d failed" passed failed)
(kill-emacs (if (= failed 0) 0 1))
