/// Makes the permissions of files count for the administrator too, so that tests mean the same whoever runs them.
#pragma once

#include <linux/capability.h>
#include <sys/prctl.h>
#include <unistd.h>

/// In the child, before the program starts: a program started as root then has no right to pass by permissions.
inline void heed_permissions() {
    if (::geteuid() != 0) return;
    for (const int right : {CAP_DAC_OVERRIDE, CAP_DAC_READ_SEARCH})
        if (::prctl(PR_CAPBSET_DROP, right, 0, 0, 0) != 0) ::_exit(127);
}
