;;; threadlsp-mode.el --- The mode, the outline and the keys that eglot and lsp-mode share  -*- lexical-binding: t -*-
(require 'imenu)
(require 'xref)

(defvar-local threadlsp-ask nil
  "Asks the server: a function of a method and parameters (a plist), which gives the answer in the client's own form.")
(defvar-local threadlsp-get nil "Reads a member of such an answer: a function of an object and a keyword.")
(defvar-local threadlsp-point nil "The point of a position in such an answer: a function.")
(defvar-local threadlsp-place nil "The place of point: a function that gives (:uri … :position …).")

(defun threadlsp--go (name)
  "Let the server find the place called NAME, and go there."
  (let ((location (funcall threadlsp-ask "workspace/executeCommand"
                           (list :command (concat "threadLsp.goTo" name) :arguments (vector (funcall threadlsp-place))))))
    (if (not location)
        (message "There is none.")
      (xref-push-marker-stack)
      (goto-char (funcall threadlsp-point (funcall threadlsp-get (funcall threadlsp-get location :range) :start))))))

(defun threadlsp-go-to-parent () "Go to the parent." (interactive) (threadlsp--go "Parent"))
(defun threadlsp-go-to-first-reply () "Go to the first reply." (interactive) (threadlsp--go "FirstReply"))
(defun threadlsp-go-to-next-sibling () "Go to the next sibling." (interactive) (threadlsp--go "NextSibling"))
(defun threadlsp-go-to-previous-sibling () "Go to the previous sibling." (interactive) (threadlsp--go "PreviousSibling"))
(defun threadlsp-go-to-next-top-level () "Go to the next top-level comment." (interactive) (threadlsp--go "NextTopLevelComment"))
(defun threadlsp-go-to-previous-top-level () "Go to the one before." (interactive) (threadlsp--go "PreviousTopLevelComment"))
(defun threadlsp-go-to-top-level () "Go to the top-level comment above." (interactive) (threadlsp--go "TopLevelComment"))
(defun threadlsp-go-to-story () "Go to the story." (interactive) (threadlsp--go "Story"))

(defun threadlsp--entry (symbol)
  "The entry of SYMBOL for imenu; one with replies can be chosen by the dot among them, for imenu takes no parents."
  (let* ((name (funcall threadlsp-get symbol :name))
         (place (funcall threadlsp-point (funcall threadlsp-get (funcall threadlsp-get symbol :selectionRange) :start)))
         (replies (append (funcall threadlsp-get symbol :children) nil)))
    (cons name (if replies (cons (cons "." place) (mapcar #'threadlsp--entry replies)) place))))

(defun threadlsp-imenu-index ()
  "The outline as it is nested."
  (let ((max-lisp-eval-depth 100000) (max-specpdl-size 1000000))
    (mapcar #'threadlsp--entry
            (append (funcall threadlsp-ask "textDocument/documentSymbol"
                             (list :textDocument (list :uri (plist-get (funcall threadlsp-place) :uri))))
                    nil))))

(defvar thread-dump-mode-map
  (let ((map (make-sparse-keymap)))
    (pcase-dolist (`(,key . ,command) '(("C-c C-u" . threadlsp-go-to-parent) ("C-c C-d" . threadlsp-go-to-first-reply)
                                        ("C-c C-f" . threadlsp-go-to-next-sibling) ("C-c C-b" . threadlsp-go-to-previous-sibling)
                                        ("C-c C-n" . threadlsp-go-to-next-top-level) ("C-c C-p" . threadlsp-go-to-previous-top-level)
                                        ("C-c C-a" . threadlsp-go-to-top-level) ("C-c C-s" . threadlsp-go-to-story)))
      (define-key map (kbd key) command))
    map)
  "The keys of outline modes, for who answers whom.")

(define-derived-mode thread-dump-mode text-mode "Thread-Dump"
  "Mode for saved discussions: who answers whom is the language server's to say."
  (visual-line-mode 1))

(add-to-list 'auto-mode-alist '("\\.thread\\(?:\\.txt\\)?\\'" . thread-dump-mode))

(provide 'threadlsp-mode)
;;; threadlsp-mode.el ends here
