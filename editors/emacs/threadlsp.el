;;; threadlsp.el --- Saved discussions in Emacs, by eglot  -*- lexical-binding: t -*-
;; Load this file from your init file. `threadlsp' has to be on the PATH, or $THREADLSP says where it is.
(require 'eglot)

(define-derived-mode thread-dump-mode text-mode "Thread-Dump"
  "Mode for saved discussions: who answers whom is the language server's to say."
  (visual-line-mode 1))

(add-to-list 'auto-mode-alist '("\\.thread\\(?:\\.txt\\)?\\'" . thread-dump-mode))
(add-to-list 'eglot-server-programs
             `(thread-dump-mode . (,(or (getenv "THREADLSP") "threadlsp") "lsp" "--stdio")))
(add-hook 'thread-dump-mode-hook #'eglot-ensure)

(provide 'threadlsp)
;;; threadlsp.el ends here
