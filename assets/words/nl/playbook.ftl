### playbook: findings of the checker of playbooks and of letters' blanks.
