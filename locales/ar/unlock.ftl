### The screen before the vault is open. Calm: a wrong passphrase is no crime.

unlock-title = أهلًا بعودتك
unlock-passphrase = عبارة السر
unlock-button = فتح
unlock-busy = الخزنة تُفتح الآن…
# What happens meanwhile: the passphrase is turned into a key, which takes that long on purpose.
unlock-why = يجري التحقق من عبارة السر. هذا يستغرق نحو ثانية. هكذا يصعب تخمينها.
# The three below follow each other when a passphrase is wrong again.
unlock-wrong-1 = عبارة السر هذه غير صحيحة. لا بأس، تمكن المحاولة مرة أخرى بهدوء.
unlock-wrong-2 = ليس بعد. يُرجى الانتباه إلى الأحرف الكبيرة والمسافات. الزر «إظهار» يعرض ما كتبت.
unlock-wrong-3 = هذه أيضًا غير صحيحة. يمكنك المحاولة دائمًا. ربما ورقة عبارة السر في البيت.
unlock-forgotten = لا أحد يستطيع معرفة عبارة السر أو تغييرها. ولا نحن أيضًا.
unlock-other-vault = فتح خزنة أخرى
unlock-locked-itself = قفل برنامج Sleutelbos نفسه
unlock-locked-itself-body = لم تكن هناك حركة لبعض الوقت. ما كتبته محفوظ.
