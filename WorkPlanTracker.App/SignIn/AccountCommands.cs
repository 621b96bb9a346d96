namespace WorkPlanTracker.App.SignIn;

/// <summary>What an administrator can do with one account, together for its page.</summary>
public sealed record AccountCommands(ChangeAccess Access, CloseAccount Close, ReopenAccount Reopen, UnlockAccount Unlock, ResetPassword Reset, RevokeToken Revoke);
