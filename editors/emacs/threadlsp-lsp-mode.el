;;; threadlsp-lsp-mode.el --- Saved discussions in Emacs, by lsp-mode  -*- lexical-binding: t -*-
;; Load this file from your init file. `threadlsp' has to be on the PATH, or $THREADLSP says where it is.
(require 'lsp-mode)
(load (expand-file-name "threadlsp-mode" (file-name-directory (or load-file-name buffer-file-name))) nil t)

(defun threadlsp--use-lsp-mode ()
  "Ask by lsp-mode, and let imenu nest as the thread does."
  (when (derived-mode-p 'thread-dump-mode)
    (setq threadlsp-ask #'lsp-request
          threadlsp-get (lambda (object member)
                          (if (hash-table-p object) (gethash (substring (symbol-name member) 1) object) (plist-get object member)))
          threadlsp-point #'lsp--position-to-point
          threadlsp-place (lambda () (list :uri (lsp--buffer-uri) :position (lsp--cur-position))))
    (setq-local imenu-create-index-function #'threadlsp-imenu-index)))

(add-to-list 'lsp-language-id-configuration '(thread-dump-mode . "thread-dump"))
(lsp-register-client
 (make-lsp-client :new-connection (lsp-stdio-connection (list (or (getenv "THREADLSP") "threadlsp") "lsp" "--stdio"))
                  :major-modes '(thread-dump-mode)
                  :server-id 'threadlsp))
(add-hook 'lsp-configure-hook #'threadlsp--use-lsp-mode)
(add-hook 'thread-dump-mode-hook #'lsp-deferred)

(provide 'threadlsp-lsp-mode)
;;; threadlsp-lsp-mode.el ends here
