/** People of the house, their accounts and how they prove who they are. */

export type StaffRole = 'colleague' | 'manager' | 'head-office';

/** Somebody of the house, as the head office sees them. */
export interface StaffMemberView {
  staffId: string;
  login: string;
  name: string;
  role: StaffRole;
  /** Absent for head office. */
  store?: string;
  storeName?: string;
  createdAt: string;
  lastSignInAt?: string;
  /** Present: may not sign in any more. */
  disabledAt?: string;
  hasTotp: boolean;
  /** Has a password that somebody gave, and not yet one of their own. */
  mustChangePassword: boolean;
}

/** The one answer that says the password; nothing keeps it. */
export interface GivenPasswordView {
  member: StaffMemberView;
  firstPassword: string;
}

export interface NewStaffMemberRequest {
  login: string;
  name: string;
  role: StaffRole;
  store?: string;
}

export interface StaffMemberChange {
  name?: string;
  role?: StaffRole;
  store?: string;
  disabled?: boolean;
}

export interface AccountSessionView {
  sessionId: string;
  /** "Firefox, Windows"; empty for a program. */
  device: string;
  startedAt: string;
  /** To the minute. */
  seenAt: string;
  isThis: boolean;
}

/** One's own account. */
export interface StaffAccountView {
  staffId: string;
  login: string;
  name: string;
  role: StaffRole;
  storeName?: string;
  passwordChangedAt?: string;
  /** Absent where there is no second factor to be had: in shops. */
  totp?: AccountTotpView;
  /** The one used last first. */
  sessions: AccountSessionView[];
}

export interface AccountTotpView {
  isRequired: boolean;
  /** Absent: not set up. */
  onSince?: string;
  recoveryCodesLeft: number;
}

/** What an authenticator app is told; shown while it is set up, never again. */
export interface TotpEnrolmentView {
  secret: string;
  /** `otpauth://totp/...`, to be drawn as a QR code. */
  uri: string;
}

/** Each opens once, when the phone is lost; shown once. */
export interface RecoveryCodesView {
  recoveryCodes: string[];
}

export interface StaffSessionView {
  staffId: string;
  name: string;
  role: 'colleague' | 'manager' | 'head-office';
  store?: string;
  storeName?: string;
  /** For head office: the IANA zone in which it writes times. A shop has its own. */
  timezone?: string;
  /** What has to be done before anything else is allowed: a password of one's own, a second factor. */
  needs?: 'password' | 'totp';
  /** A code of the authenticator app proves this person too. */
  hasTotp?: true;
}
