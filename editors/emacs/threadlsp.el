;;; threadlsp.el --- Saved discussions in Emacs, by eglot  -*- lexical-binding: t -*-
;; Load this file from your init file. `threadlsp' has to be on the PATH, or $THREADLSP says where it is.
(require 'eglot)
(load (expand-file-name "threadlsp-mode" (file-name-directory (or load-file-name buffer-file-name))) nil t)

(defun threadlsp--use-eglot ()
  "Ask by eglot, and let imenu nest as the thread does."
  (when (and (derived-mode-p 'thread-dump-mode) (eglot-managed-p))
    (setq threadlsp-ask (lambda (method parameters)
                          (jsonrpc-request (eglot-current-server) (intern (concat ":" method)) parameters))
          threadlsp-get #'plist-get
          threadlsp-point #'eglot--lsp-position-to-point
          threadlsp-place (lambda () (list :uri (plist-get (eglot--TextDocumentIdentifier) :uri) :position (eglot--pos-to-lsp-position))))
    (add-function :override (local 'imenu-create-index-function) #'threadlsp-imenu-index)))

(add-to-list 'eglot-server-programs
             `(thread-dump-mode . (,(or (getenv "THREADLSP") "threadlsp") "lsp" "--stdio")))
(add-hook 'eglot-managed-mode-hook #'threadlsp--use-eglot)
(add-hook 'thread-dump-mode-hook #'eglot-ensure)

(provide 'threadlsp)
;;; threadlsp.el ends here
