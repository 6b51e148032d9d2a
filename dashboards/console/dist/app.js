var fr=Array.isArray,Xo=Array.prototype.indexOf,Na=Array.prototype.includes,vr=Array.from,$i=Object.defineProperty,Qn=Object.getOwnPropertyDescriptor,Jo=Object.getOwnPropertyDescriptors,Qo=Object.prototype,el=Array.prototype,Ei=Object.getPrototypeOf,ks=Object.isExtensible;const tr=()=>{};function tl(t){for(var e=0;e<t.length;e++)t[e]()}function Si(){var t,e,n=new Promise((r,s)=>{t=r,e=s});return{promise:n,resolve:t,reject:e}}function nr(t,e){if(Array.isArray(t))return t;if(e===void 0||!(Symbol.iterator in t))return Array.from(t);const n=[];for(const r of t)if(n.push(r),n.length===e)break;return n}const Ct=2,sa=4,hr=8,as=1<<24,fn=16,gn=32,In=64,Fr=128,rs=256,_n=512,kt=1024,ot=2048,en=4096,Ut=8192,zt=16384,fa=32768,Oa=1<<25,Bn=65536,ar=1<<17,nl=1<<18,va=1<<19,al=1<<20,bn=1<<25,rr=1<<21,ea=1<<22,qn=1<<23,Fn=Symbol("$state"),Ti=Symbol("component"),rl=Symbol("legacy props"),sl=Symbol(""),Ai=Symbol("attributes"),Ur=Symbol("class"),Hr=Symbol("style"),Vr=Symbol("text"),Ja=Symbol("form reset"),La=new class extends Error{name="StaleReactionError";message="The reaction that called `getAbortSignal()` was re-run or destroyed"},_r=!!globalThis.document?.contentType&&globalThis.document.contentType.includes("xml"),il=1,ol=2,Mi=4,ll=8,ul=16,cl=1,dl=4,fl=8,vl=16,hl=1,_l=2,zi={},mt=Symbol("uninitialized"),ml="http://www.w3.org/1999/xhtml",gl="@attach";function wl(){console.warn("https://svelte.dev/e/derived_inert")}function bl(){console.warn("https://svelte.dev/e/select_multiple_invalid_value")}function pl(){console.warn("https://svelte.dev/e/svelte_boundary_reset_noop")}function Ni(t){return t===this.v}function yl(t,e){return t!=t?e==e:t!==e||t!==null&&typeof t=="object"||typeof t=="function"}function Oi(t){return!yl(t,this.v)}function kl(){throw new Error("https://svelte.dev/e/async_derived_orphan")}function xl(t,e,n){throw new Error("https://svelte.dev/e/each_key_duplicate")}function $l(t){throw new Error("https://svelte.dev/e/effect_in_teardown")}function El(){throw new Error("https://svelte.dev/e/effect_in_unowned_derived")}function Sl(t){throw new Error("https://svelte.dev/e/effect_orphan")}function Tl(){throw new Error("https://svelte.dev/e/effect_update_depth_exceeded")}function Al(t){throw new Error("https://svelte.dev/e/props_invalid_value")}function Ml(){throw new Error("https://svelte.dev/e/state_descriptors_fixed")}function zl(){throw new Error("https://svelte.dev/e/state_prototype_fixed")}function Nl(){throw new Error("https://svelte.dev/e/state_unsafe_mutation")}function Ol(){throw new Error("https://svelte.dev/e/svelte_boundary_reset_onerror")}let Ht=null;function ia(t){Ht=t}function Ke(t,e=!1,n){Ht={p:Ht,i:!1,c:null,e:null,s:t,x:null,r:Ue,l:null}}function Ge(t){var e=Ht,n=e.e;if(n!==null){e.e=null;for(var r of n)Zi(r)}return e.i=!0,Ht=e.p,ss(t)}function ss(t={}){return $i(t,Ti,{value:!0}),t}function qi(){return!0}let Pn=[];function Ii(){var t=Pn;Pn=[],tl(t)}function sn(t){if(Pn.length===0&&!Ta){var e=Pn;queueMicrotask(()=>{e===Pn&&Ii()})}Pn.push(t)}function ql(){for(;Pn.length>0;)Ii()}const Il=-7169;function ft(t,e){t.f=t.f&Il|e}function is(t){(t.f&_n)!==0||t.deps===null?ft(t,kt):ft(t,en)}function Di(t,e){(t.f&ot)!==0?e.set(t,ot):(t.f&en)!==0&&e.get(t)!==ot&&e.set(t,en),ft(t,kt)}function Dl(t,e){if(e){const n=document.body;t.autofocus=!0,sn(()=>{document.activeElement===n&&t.focus()})}}let xs=!1;function Rl(){xs||(xs=!0,document.addEventListener("reset",t=>{Promise.resolve().then(()=>{if(!t.defaultPrevented)for(const e of t.target.elements)e[Ja]?.()})},{capture:!0}))}function ha(t){var e=Fe,n=Ue;un(null),kn(null);try{return t()}finally{un(e),kn(n)}}function mr(t,e,n,r=n){t.addEventListener(e,()=>ha(n));const s=t[Ja];s?t[Ja]=()=>{s(),r(!0)}:t[Ja]=()=>r(!0),Rl()}function Ri(t,e,n,r){const s=qa;var i=t.filter($=>!$.settled),c=e.map(s);if(n.length===0&&i.length===0){r(c);return}var u=Ue,f=Cl(),h=i.length===1?i[0].promise:i.length>1?Promise.all(i.map($=>$.promise)):null;function m($){if((u.f&zt)===0){f();try{r([...c,...$])}catch(S){wn(S,u)}sr()}}var g=Ci();if(n.length===0){h.then(()=>m([])).finally(g);return}function y(){Promise.all(n.map($=>Pl($))).then(m).catch($=>wn($,u)).finally(g)}h?h.then(()=>{if((u.f&zt)!==0){g();return}f(),y(),sr()}):y()}function Cl(){var t=Ue,e=Fe,n=Ht,r=Pe;return function(i=!0){kn(t),un(e),ia(n),i&&(t.f&zt)===0&&(r?.activate(),r?.apply())}}function sr(t=!0){kn(null),un(null),ia(null),t&&Pe?.deactivate()}function Ci(){var t=Ue,e=t.b,n=Pe,r=!!e?.is_rendered();return e?.update_pending_count(1,n),n.increment(r,t),()=>{e?.update_pending_count(-1,n),n.decrement(r,t)}}function qa(t){var e=Ct|ot;return Ue!==null&&(Ue.f|=va),{ctx:Ht,deps:null,effects:null,equals:Ni,f:e,fn:t,reactions:null,rv:0,v:mt,wv:0,parent:Ue,ac:null}}const xa=Symbol("obsolete");function Pl(t,e,n){let r=Ue;r===null&&kl();var s=void 0,i=Kn(mt),c=!Fe,u=new Set;return Ql(()=>{var f=Ue,h=Si();s=h.promise;try{Promise.resolve(t()).then(h.resolve,$=>{$!==La&&h.reject($)}).finally(sr)}catch($){h.reject($),sr()}var m=Pe;if(c){if((f.f&fa)!==0)var g=Ci();if(r.b?.is_rendered())m.async_deriveds.get(f)?.reject(xa);else for(const $ of u.values())$.reject(xa);u.add(h),m.async_deriveds.set(f,h)}const y=($,S=void 0)=>{g?.(),u.delete(h),S!==xa&&(m.activate(),S?(i.f|=qn,oa(i,S)):((i.f&qn)!==0&&(i.f^=qn),oa(i,$)),m.deactivate())};h.promise.then(y,$=>y(null,$||"unknown"))}),gr(()=>{for(const f of u)f.reject(xa)}),new Promise(f=>{function h(m){function g(){m===s?f(i):h(s)}m.then(g,g)}h(s)})}function Q(t){const e=qa(t);return no(e),e}function Pi(t){const e=qa(t);return e.equals=Oi,e}function Ll(t){var e=t.effects;if(e!==null){t.effects=null;for(var n=0;n<e.length;n+=1)Nt(e[n])}}function os(t){var e,n=Ue,r=t.parent;if(!Mn&&r!==null&&t.v!==mt&&(r.f&(zt|Ut))!==0)return wl(),t.v;kn(r);try{Ll(t),e=io(t)}finally{kn(n)}return e}function Li(t){var e=os(t);if(!t.equals(e)&&(t.wv=ro(),(!Pe?.is_fork||t.deps===null)&&(Pe!==null?(Pe.capture(t,e,!0),ta?.capture(t,e,!0)):t.v=e,t.deps===null))){ft(t,kt);return}Mn||(vn!==null?(ds()||Pe?.is_fork)&&vn.set(t,e):is(t))}function jl(t){if(t.effects!==null)for(const e of t.effects)(e.teardown||e.ac)&&(e.teardown?.(),e.ac!==null&&ha(()=>{e.ac.abort(La),e.ac=null}),e.fn!==null&&(e.teardown=tr),Da(e,0),fs(e))}function ji(t){if(t.effects!==null)for(const e of t.effects)e.teardown&&e.fn!==null&&la(e)}let Er=null,Zn=null,Pe=null,ta=null,vn=null,Wr=null,Ta=!1,Sr=!1,Aa=null,Qa=null;var $s=0;let Fl=1;class Dn{id=Fl++;started=!1;linked=!0;prev=null;next=null;async_deriveds=new Map;current=new Map;previous=new Map;#e=new Set;#s=new Set;#t=0;#a=new Map;#n=null;#r=[];#i=[];#o=new Map;#l=new Map;#u=new Set;is_fork=!1;#c=!1;constructor(){Zn===null?Er=Zn=this:(Zn.next=this,this.prev=Zn),Zn=this}#v(){if(this.is_fork)return!0;for(const e of this.#a.keys())if(!this.#g(e))return!0;return!1}#g(e){for(var n=e;n!==null;n=n.parent)if(this.#l.has(n))return!0;return!1}skip_effect(e){this.#l.has(e)||this.#l.set(e,{d:[],m:[]}),this.#u.delete(e)}unskip_effect(e,n=r=>this.schedule(r)){var r=this.#l.get(e);if(r){this.#l.delete(e);for(var s of r.d)ft(s,ot),n(s);for(s of r.m)ft(s,en),n(s)}this.#u.add(e)}#f(){var e=[];for(const i of this.#r)if(!((i.f&zt)!==0||(i.f&(ot|en))===0)){for(var n=i,r=!1;n.parent!==null;){n=n.parent;var s=n.f;if((s&(In|gn))!==0){if((s&kt)===0){r=!0;break}n.f^=kt}}r||e.push(n)}return this.#r=[],e}#h(){this.started=!0;for(const[u,f]of this.#o)ft(u,f),this.schedule(u);this.apply();for(var e=Aa=[],n=[],r=Qa=[];this.#r.length>0;){$s++>1e3&&(this.#m(),Hl());for(const u of this.#f())try{this.#w(u,e,n)}catch(f){throw Hi(u),this.#v()||this.discard(),f}}if(Pe=null,r.length>0){var s=Dn.ensure();for(const u of r)s.schedule(u)}if(Aa=null,Qa=null,this.#v()){this.#_(n),this.#_(e);for(const[u,f]of this.#l)Ui(u,f);r.length>0&&Pe.#h();return}const i=this.#p();if(i){this.#_(n),this.#_(e),i.#d(this);return}this.#o.clear();for(const u of this.#e)u(this);this.#e.clear(),ta=this,Es(n),Es(e),ta=null,this.#n?.resolve();var c=Pe;this.#t===0&&(this.#r.length===0||c!==null)&&this.#m(),c!==null&&(pn.clear(),c.#h())}#w(e,n,r){e.f^=kt;for(var s=e.first;s!==null;){var i=s.f,c=(i&(gn|In))!==0,u=c&&(i&kt)!==0,f=u||(i&Ut)!==0||this.#l.has(s);if(!f&&s.fn!==null){c?s.f^=kt:(i&sa)!==0?n.push(s):Ha(s)&&((i&fn)!==0&&this.add_dirty_reaction(s,en),la(s));var h=s.first;if(h!==null){s=h;continue}}for(;s!==null;){var m=s.next;if(m!==null){s=m;break}s=s.parent}}}#p(){for(var e=this.prev;e!==null;e=e.prev)if(!e.is_fork&&this.#b(e))return e;return null}#b(e){for(const[n,[,r]]of this.current)if(!r&&e.current.has(n))return!0;return!1}#d(e){for(const[r,s]of e.current)!this.previous.has(r)&&e.previous.has(r)&&this.previous.set(r,e.previous.get(r)),this.current.set(r,s);for(const[r,s]of e.async_deriveds){const i=this.async_deriveds.get(r);i&&s.promise.then(i.resolve).catch(i.reject)}e.async_deriveds.clear(),this.transfer_reactions(e.#o);const n=r=>{var s=r.reactions;if(s!==null&&!((r.f&Ct)!==0&&(r.f&(ot|en))===0))for(const u of s){var i=u.f;if((i&Ct)!==0)n(u);else{var c=u;i&(ea|fn)&&!this.async_deriveds.has(c)&&(this.#o.delete(c),ft(c,ot),this.schedule(c))}}};for(const r of this.current.keys())n(r);this.oncommit(()=>e.discard()),e.#m(),Pe=this,this.#h()}#_(e){for(var n=0;n<e.length;n+=1)Di(e[n],this.#o)}capture(e,n,r=!1){e.v!==mt&&!this.previous.has(e)&&this.previous.set(e,e.v),(e.f&qn)===0&&(this.current.set(e,[n,r]),vn?.set(e,n)),this.is_fork||(e.v=n)}activate(){Pe=this}deactivate(){Pe=null,vn=null}flush(){try{Sr=!0,Pe=this,this.#h()}finally{$s=0,Wr=null,Aa=null,Qa=null,Sr=!1,Pe=null,vn=null,pn.clear()}}discard(){for(const e of this.#s)e(this);this.#s.clear();for(const e of this.async_deriveds.values())e.reject(xa);this.#m(),this.#n?.resolve()}register_created_effect(e){this.#i.push(e)}#y(){for(let g=Er;g!==null;g=g.next){var e=g.id<this.id,n=[];for(const[y,[$,S]]of this.current){if(g.current.has(y)){var r=g.current.get(y)[0];if(e&&$!==r)g.current.set(y,[$,S]);else continue}n.push(y)}if(e)for(const[y,$]of this.async_deriveds){const S=g.async_deriveds.get(y);S&&$.promise.then(S.resolve).catch(S.reject)}var s=[...g.current.keys()].filter(y=>!g.current.get(y)[1]);if(!(!g.started||s.length===0)){var i=s.filter(y=>!this.current.has(y));if(i.length===0)e&&g.discard();else if(n.length>0){if(e)for(const y of this.#u)g.unskip_effect(y,$=>{($.f&(fn|ea))!==0?g.schedule($):g.#_([$])});g.activate();var c=new Set,u=new Map;for(var f of n)Fi(f,i,c,u);u=new Map;var h=[...g.current].filter(([y,$])=>{const S=this.current.get(y);return S?S[0]!==$[0]||S[1]!==$[1]:!0}).map(([y])=>y);if(h.length>0)for(const y of this.#i)(y.f&(zt|Ut|ar))===0&&ls(y,h,u)&&((y.f&(ea|fn))!==0?(ft(y,ot),g.schedule(y)):g.add_dirty_reaction(y,ot));if(g.#r.length>0&&!g.#c){g.apply();for(var m of g.#f())g.#w(m,[],[])}g.deactivate()}}}}increment(e,n){if(this.#t+=1,e){let r=this.#a.get(n)??0;this.#a.set(n,r+1)}}decrement(e,n){if(this.#t-=1,e){let r=this.#a.get(n)??0;r===1?this.#a.delete(n):this.#a.set(n,r-1)}this.#c||(this.#c=!0,sn(()=>{this.#c=!1,this.linked&&this.flush()}))}transfer_reactions(e){for(const[n,r]of e)this.add_dirty_reaction(n,r);e.clear()}add_dirty_reaction(e,n){(n===ot||this.#o.get(e)!==ot)&&this.#o.set(e,n)}oncommit(e){this.#e.add(e)}ondiscard(e){this.#s.add(e)}settled(){return(this.#n??=Si()).promise}static ensure(){if(Pe===null){const e=Pe=new Dn;!Sr&&!Ta&&sn(()=>{e.started||e.flush()})}return Pe}apply(){{vn=null;return}}schedule(e){if(Wr=e,e.b?.is_pending&&(e.f&(sa|hr|as))!==0&&(e.f&fa)===0){e.b.defer_effect(e);return}this.#r.push(e)}#m(){if(this.linked){var e=this.prev,n=this.next;e===null?Er=n:e.next=n,n===null?Zn=e:n.prev=e,this.linked=!1}}}function Ul(t){var e=Ta,n=ta;ta=null,Ta=!0;try{for(var r;;){if(ql(),Pe===null)return r;Pe.flush()}}finally{Ta=e,ta=n}}function Hl(){try{Tl()}catch(t){wn(t,Wr)}}let En=null;function Es(t){var e=t.length;if(e!==0){for(var n=0;n<e;){var r=t[n++];if((r.f&(zt|Ut))===0&&Ha(r)&&(En=new Set,la(r),r.deps===null&&r.first===null&&r.nodes===null&&r.teardown===null&&r.ac===null&&Qi(r),En?.size>0)){pn.clear();for(const s of En){if((s.f&(zt|Ut))!==0)continue;const i=[s];let c=s.parent;for(;c!==null;)En.has(c)&&(En.delete(c),i.push(c)),c=c.parent;for(let u=i.length-1;u>=0;u--){const f=i[u];(f.f&(zt|Ut))===0&&la(f)}}En.clear()}}En=null}}function Fi(t,e,n,r){if(!n.has(t)&&(n.add(t),t.reactions!==null))for(const s of t.reactions){const i=s.f;(i&Ct)!==0?Fi(s,e,n,r):(i&(ea|fn))!==0&&(i&ot)===0&&ls(s,e,r)&&(ft(s,ot),us(s))}}function ls(t,e,n){const r=n.get(t);if(r!==void 0)return r;if(t.deps!==null)for(const s of t.deps){if(Na.call(e,s))return!0;if((s.f&Ct)!==0&&ls(s,e,n))return n.set(s,!0),!0}return n.set(t,!1),!1}function us(t){Pe.schedule(t)}function Ui(t,e){if(!((t.f&gn)!==0&&(t.f&kt)!==0)){(t.f&ot)!==0?e.d.push(t):(t.f&en)!==0&&e.m.push(t),ft(t,kt);for(var n=t.first;n!==null;)Ui(n,e),n=n.next}}function Hi(t){ft(t,kt);for(var e=t.first;e!==null;)Hi(e),e=e.next}let ir=new Set;const pn=new Map;let Vi=!1;function Kn(t,e){var n={f:0,v:t,reactions:null,equals:Ni,rv:0,wv:0};return n}function me(t,e){const n=Kn(t);return no(n),n}function Vl(t,e=!1,n=!0){const r=Kn(t);return e||(r.equals=Oi),r}function G(t,e,n=!1){Fe!==null&&(!hn||(Fe.f&ar)!==0)&&qi()&&(Fe.f&(Ct|fn|ea|ar))!==0&&(yn===null||!yn.has(t))&&Nl();let r=n?gt(e):e;return oa(t,r,Qa)}var Cn=null,Br=0;function oa(t,e,n=null){if(!t.equals(e)){Mn?pn.set(t,e):pn.has(t)||pn.set(t,t.v);var r=Dn.ensure();if(r.capture(t,e),(t.f&Ct)!==0){const s=t;(t.f&ot)!==0&&os(s),vn===null&&is(s)}t.wv=ro(),Cn=null,Br=0,Wi(t,ot,n),Cn=null,Ue!==null&&(Ue.f&kt)!==0&&(Ue.f&(gn|In))===0&&(rn===null?nu([t]):rn.push(t)),!r.is_fork&&ir.size>0&&!Vi&&Wl()}return e}function Wl(){Vi=!1;for(const t of ir){(t.f&kt)!==0&&ft(t,en);let e;try{e=Ha(t)}catch{e=!0}e&&la(t)}ir.clear()}function Ma(t){G(t,t.v+1)}function Wi(t,e,n){var r=t.reactions;if(r!==null){var s=r.length;if(Br+=s,Br>1e5&&Cn===null&&(Cn=new Set),Cn!==null){if(Cn.has(t))return;Cn.add(t)}for(var i=0;i<s;i++){var c=r[i],u=c.f,f=(u&ot)===0;if(f&&ft(c,e),(u&ar)!==0)ir.add(c);else if((u&Ct)!==0){var h=c;vn?.delete(h),Wi(h,en,n)}else if(f){var m=c;(u&fn)!==0&&En!==null&&En.add(m),n!==null?n.push(m):us(m)}}}}function gt(t){if(typeof t!="object"||t===null||Fn in t||Ti in t)return t;const e=Ei(t);if(e!==Qo&&e!==el)return t;var n=new Map,r=fr(t),s=me(0),i=Hn,c=u=>{if(Hn===i)return u();var f=Fe,h=Hn;un(null),As(i);var m=u();return un(f),As(h),m};return r&&n.set("length",me(t.length)),new Proxy(t,{defineProperty(u,f,h){(!("value"in h)||h.configurable===!1||h.enumerable===!1||h.writable===!1)&&Ml();var m=n.get(f);return m===void 0?c(()=>{var g=me(h.value);return n.set(f,g),g}):G(m,h.value,!0),!0},deleteProperty(u,f){var h=n.get(f);if(h===void 0){if(f in u){const m=c(()=>me(mt));n.set(f,m),Ma(s)}}else G(h,mt),Ma(s);return!0},get(u,f,h){if(f===Fn)return t;var m=n.get(f),g=f in u;if(m===void 0&&(!g||Qn(u,f)?.writable)&&(m=c(()=>{var $=gt(g?u[f]:mt),S=me($);return S}),n.set(f,m)),m!==void 0){var y=a(m);return y===mt?void 0:y}return Reflect.get(u,f,h)},getOwnPropertyDescriptor(u,f){this.has?.(u,f);var h=Reflect.getOwnPropertyDescriptor(u,f),m=n.get(f);if(m!==void 0){var g=a(m);if(g===mt)return;if(h&&"value"in h)h.value=g;else return{enumerable:!0,configurable:!0,value:g,writable:!0}}return h},has(u,f){if(f===Fn)return!0;var h=n.get(f),m=h!==void 0&&h.v!==mt||Reflect.has(u,f);if(h!==void 0||(Ue!==null||Fe!==null)&&(!m||Qn(u,f)?.writable)){h===void 0&&(h=c(()=>{var y=m?gt(u[f]):mt,$=me(y);return $}),n.set(f,h));var g=a(h);if(g===mt)return!1}return m},set(u,f,h,m){var g=n.get(f),y=f in u;if(r&&f==="length")for(var $=h;$<g.v;$+=1){var S=n.get($+"");S!==void 0?G(S,mt):$ in u&&(S=c(()=>me(mt)),n.set($+"",S))}if(g===void 0)(!y||Qn(u,f)?.writable)&&(g=c(()=>me(void 0)),G(g,gt(h)),n.set(f,g));else{y=g.v!==mt;var W=c(()=>gt(h));G(g,W)}var I=Reflect.getOwnPropertyDescriptor(u,f);if(I?.set&&I.set.call(m,h),!y){if(r&&typeof f=="string"){var R=n.get("length"),A=Number(f);Number.isInteger(A)&&A>=R.v&&G(R,A+1)}Ma(s)}return!0},ownKeys(u){a(s);var f=Reflect.ownKeys(u).filter(g=>{var y=n.get(g);return y===void 0||y.v!==mt});for(var[h,m]of n)m.v!==mt&&!(h in u)&&f.push(h);return f},setPrototypeOf(){zl()}})}function Ss(t){try{if(t!==null&&typeof t=="object"&&Fn in t)return t[Fn]}catch{}return t}function cs(t,e){return Object.is(Ss(t),Ss(e))}var Ia,Bi,Ki,Gi;function Bl(){if(Ia===void 0){Ia=window,Bi=/Firefox/.test(navigator.userAgent);var t=Element.prototype,e=Node.prototype,n=Text.prototype;Ki=Qn(e,"firstChild").get,Gi=Qn(e,"nextSibling").get,ks(t)&&(t[Ur]=void 0,t[Ai]=null,t[Hr]=void 0,t.__e=void 0),ks(n)&&(n[Vr]=void 0)}}function Sn(t=""){return document.createTextNode(t)}function Gn(t){return Ki.call(t)}function ja(t){return Gi.call(t)}function w(t,e){return Gn(t)}function Me(t,e=!1){{var n=Gn(t);return n instanceof Comment&&n.data===""?ja(n):n}}function v(t,e=!1){return Gn(t)}function o(t,e=1,n=!1){let r=t;for(;e--;)r=ja(r);return r}function Kl(t){t.textContent=""}function Yi(){return!1}function Gl(t,e,n){return n?document.createElement(t,{is:n}):document.createElement(t)}function Yl(t){var e=Ue;if(e===null)return Fe.f|=qn,t;if((e.f&fa)===0&&(e.f&sa)===0)throw t;wn(t,e)}function wn(t,e){if(t===zi)throw t;if(!(e!==null&&(e.f&zt)!==0)){for(;e!==null;){if((e.f&Fr)!==0&&(e.f&(zt|Oa))===0){if((e.f&fa)===0)throw t;try{e.b.error(t);return}catch(n){t=n}}e=e.parent}throw t}}function Zl(t){Ue===null&&(Fe===null&&Sl(),El()),Mn&&$l()}function Xl(t,e){var n=e.last;n===null?e.last=e.first=t:(n.next=t,t.prev=n,e.last=t)}function xn(t,e){var n=Ue;n!==null&&(n.f&Ut)!==0&&(t|=Ut);var r={ctx:Ht,deps:null,nodes:null,f:t|ot|_n,first:null,fn:e,last:null,next:null,parent:n,b:n&&n.b,prev:null,teardown:null,wv:0,ac:null};Pe?.register_created_effect(r);var s=r;if((t&sa)!==0)Aa!==null?Aa.push(r):Dn.ensure().schedule(r);else if(e!==null){try{la(r)}catch(c){throw Nt(r),c}s.deps===null&&s.teardown===null&&s.nodes===null&&s.first===s.last&&(s.f&va)===0&&(s=s.first,(t&fn)!==0&&(t&Bn)!==0&&s!==null&&(s.f|=Bn))}if(s!==null&&(s.parent=n,n!==null&&Xl(s,n),Fe!==null&&(Fe.f&Ct)!==0&&(t&In)===0)){var i=Fe;(i.effects??=[]).push(s)}return r}function ds(){return Fe!==null&&!hn}function gr(t){const e=xn(hr,null);return ft(e,kt),e.teardown=t,e}function ln(t){Zl();var e=Ue.f,n=!Fe&&(e&gn)!==0&&Ht!==null&&!Ht.i;if(n){var r=Ht;(r.e??=[]).push(t)}else return Zi(t)}function Zi(t){return xn(sa|al,t)}function Jl(t){Dn.ensure();const e=xn(In|va,t);return(n={})=>new Promise(r=>{n.outro?Un(e,()=>{Nt(e),r(void 0)}):(Nt(e),r(void 0))})}function Fa(t){return xn(sa,t)}function Ql(t){return xn(ea|va,t)}function Ua(t,e=0){return xn(hr|e,t)}function b(t,e=[],n=[],r=[]){Ri(r,e,n,s=>{xn(hr,()=>{t(...s.map(a))})})}function wr(t,e=0){var n=xn(fn|e,t);return n}function Xi(t,e=0){var n=xn(as|e,t);return n}function Bt(t){return xn(gn|va,t)}function Ji(t){var e=t.teardown;if(e!==null){const n=Mn,r=Fe;Ts(!0),un(null);try{e.call(null)}catch(s){wn(s,t.parent)}finally{Ts(n),un(r)}}}function fs(t,e=!1){var n=t.first;for(t.first=t.last=null;n!==null;){const s=n.ac;s!==null&&ha(()=>{s.abort(La)});var r=n.next;(n.f&In)!==0?n.parent=null:Nt(n,e),n=r}}function eu(t){for(var e=t.first;e!==null;){var n=e.next;(e.f&gn)===0&&Nt(e),e=n}}function Nt(t,e=!0){var n=!1;(e||(t.f&nl)!==0)&&t.nodes!==null&&t.nodes.end!==null&&(tu(t.nodes.start,t.nodes.end),n=!0),t.f|=Oa,fs(t,e&&!n),Da(t,0);var r=t.nodes&&t.nodes.t;if(r!==null)for(const i of r)i.stop();Ji(t),t.f^=Oa,t.f|=zt;var s=t.parent;s!==null&&s.first!==null&&Qi(t),t.next=t.prev=t.teardown=t.ctx=t.deps=t.fn=t.nodes=t.ac=t.b=null}function tu(t,e){for(;t!==null;){var n=t===e?null:ja(t);t.remove(),t=n}}function Qi(t){var e=t.parent,n=t.prev,r=t.next;n!==null&&(n.next=r),r!==null&&(r.prev=n),e!==null&&(e.first===t&&(e.first=r),e.last===t&&(e.last=n))}function Un(t,e,n=!0){var r=[];t.f|=rs,eo(t,r,!0);var s=()=>{n&&Nt(t),e&&e()},i=r.length;if(i>0){var c=()=>--i||s();for(var u of r)u.out(c)}else s()}function eo(t,e,n){if((t.f&Ut)===0){t.f^=Ut;var r=t.nodes&&t.nodes.t;if(r!==null)for(const u of r)(u.is_global||n)&&e.push(u);for(var s=t.first;s!==null;){var i=s.next;if((s.f&In)===0){var c=(s.f&Bn)!==0||(s.f&gn)!==0&&(t.f&fn)!==0;eo(s,e,c?n:!1)}s=i}}}function or(t){t.f&=~rs,to(t,!0)}function to(t,e){if((t.f&rs)===0&&(t.f&Ut)!==0){t.f^=Ut,(t.f&kt)===0&&(ft(t,ot),Dn.ensure().schedule(t));for(var n=t.first;n!==null;){var r=n.next,s=(n.f&Bn)!==0||(n.f&gn)!==0;to(n,s?e:!1),n=r}var i=t.nodes&&t.nodes.t;if(i!==null)for(const c of i)(c.is_global||e)&&c.in()}}function vs(t,e){if(t.nodes)for(var n=t.nodes.start,r=t.nodes.end;n!==null;){var s=n===r?null:ja(n);e.append(n),n=s}}let Mn=!1;function Ts(t){Mn=t}let Fe=null,hn=!1;function un(t){Fe=t}let Ue=null;function kn(t){Ue=t}let yn=null;function no(t){Fe!==null&&((Fe.f&rr)!==0||(Fe.f&Ct)!==0)&&(yn??=new Set).add(t)}let Kt=null,Qt=0,rn=null;function nu(t){rn=t}let ao=1,Ln=0,Hn=Ln;function As(t){Hn=t}function ro(){return++ao}function Ha(t){var e=t.f;if((e&ot)!==0)return!0;if((e&en)!==0){for(var n=t.deps,r=n.length,s=0;s<r;s++){var i=n[s];if(Ha(i)&&Li(i),i.wv>t.wv)return!0}(e&_n)!==0&&vn===null&&ft(t,kt)}return!1}function so(t,e,n=!0){var r=t.reactions;if(r!==null&&!(yn!==null&&yn.has(t)))for(var s=0;s<r.length;s++){var i=r[s];(i.f&Ct)!==0?so(i,e,!1):e===i&&(n?ft(i,ot):(i.f&kt)!==0&&ft(i,en),us(i))}}function io(t){var e=Kt,n=Qt,r=rn,s=Fe,i=yn,c=Ht,u=hn,f=Hn,h=t.f;Kt=null,Qt=0,rn=null,Fe=(h&(gn|In))===0?t:null,yn=null,ia(t.ctx),hn=!1,Hn=++Ln,t.ac!==null&&(ha(()=>{t.ac.abort(La)}),t.ac=null);try{t.f|=rr;var m=t.fn,g=m();t.f|=fa;var y=Ms(t);if(qi()&&rn!==null&&!hn&&y!==null&&(t.f&(Ct|en|ot))===0)for(var $=0;$<rn.length;$++)so(rn[$],t);if(s!==null&&s!==t){if(Ln++,s.deps!==null)for(let S=0;S<n;S+=1)s.deps[S].rv=Ln;if(e!==null)for(const S of e)S.rv=Ln;rn!==null&&(r===null?r=rn:r.push(...rn))}return(t.f&qn)!==0&&(t.f^=qn),g}catch(S){return Ms(t),Yl(S)}finally{t.f^=rr,Kt=e,Qt=n,rn=r,Fe=s,yn=i,ia(c),hn=u,Hn=f}}function Ms(t){var e=t.deps,n=Pe?.is_fork;if(Kt!==null){var r;if(n||Da(t,Qt),e!==null&&Qt>0)for(e.length=Qt+Kt.length,r=0;r<Kt.length;r++)e[Qt+r]=Kt[r];else t.deps=e=Kt;if(ds()&&(t.f&_n)!==0)for(r=Qt;r<e.length;r++)(e[r].reactions??=[]).push(t)}else!n&&e!==null&&Qt<e.length&&(Da(t,Qt),e.length=Qt);return e}function au(t,e){let n=e.reactions;if(n!==null){var r=Xo.call(n,t);if(r!==-1){var s=n.length-1;s===0?n=e.reactions=null:(n[r]=n[s],n.pop())}}if(n===null&&(e.f&Ct)!==0&&(Kt===null||!Na.call(Kt,e))){var i=e;(i.f&_n)!==0&&(i.f^=_n),i.v!==mt&&is(i),i.ac!==null&&ha(()=>{i.ac.abort(La),i.ac=null,ft(i,ot)}),jl(i),Da(i,0)}}function Da(t,e){var n=t.deps;if(n!==null)for(var r=e;r<n.length;r++)au(t,n[r])}function la(t){var e=t.f;if((e&zt)===0){ft(t,kt);var n=Ue;Ue=t;try{(e&(fn|as))!==0?eu(t):fs(t),Ji(t);var r=io(t);t.teardown=typeof r=="function"?r:null,t.wv=ao;var s}finally{Ue=n}}}async function ru(){await Promise.resolve(),Ul()}function a(t){var e=t.f,n=(e&Ct)!==0;if(Fe!==null&&!hn){var r=Ue!==null&&(Ue.f&zt)!==0;if(!r&&(yn===null||!yn.has(t))){var s=Fe.deps;if((Fe.f&rr)!==0)t.rv<Ln&&(t.rv=Ln,Kt===null&&s!==null&&s[Qt]===t?Qt++:Kt===null?Kt=[t]:Kt.push(t));else{Fe.deps??=[],Na.call(Fe.deps,t)||Fe.deps.push(t);var i=t.reactions;i===null?t.reactions=[Fe]:Na.call(i,Fe)||i.push(Fe)}}}if(Mn&&pn.has(t))return pn.get(t);if(n){var c=t;if(Mn){var u=c.v;return((c.f&kt)===0&&c.reactions!==null||lo(c))&&(u=os(c)),pn.set(c,u),u}var f=(c.f&_n)===0&&!hn&&Fe!==null&&(Fe.f&_n)!==0,h=(c.f&fa)===0;Ha(c)&&(f&&(c.f|=_n),Li(c)),f&&!h&&(ji(c),oo(c))}if(vn?.has(t))return vn.get(t);if((t.f&qn)!==0)throw t.v;return t.v}function oo(t){if(t.f|=_n,t.deps!==null)for(const n of t.deps){var e=n.reactions;e===null?n.reactions=[t]:Na.call(e,t)||e.push(t),(n.f&Ct)!==0&&(n.f&_n)===0&&(ji(n),oo(n))}}function lo(t){if(t.v===mt)return!0;if(t.deps===null)return!1;for(const e of t.deps)if(pn.has(e)||(e.f&Ct)!==0&&lo(e))return!0;return!1}function _a(t){var e=hn;try{return hn=!0,t()}finally{hn=e}}function su(t){return t.endsWith("capture")&&t!=="gotpointercapture"&&t!=="lostpointercapture"}const iu=["beforeinput","click","change","dblclick","contextmenu","focusin","focusout","input","keydown","keyup","mousedown","mousemove","mouseout","mouseover","mouseup","pointerdown","pointermove","pointerout","pointerover","pointerup","touchend","touchmove","touchstart"];function ou(t){return iu.includes(t)}const lu={formnovalidate:"formNoValidate",ismap:"isMap",nomodule:"noModule",playsinline:"playsInline",readonly:"readOnly",defaultvalue:"defaultValue",defaultchecked:"defaultChecked",srcobject:"srcObject",novalidate:"noValidate",allowfullscreen:"allowFullscreen",disablepictureinpicture:"disablePictureInPicture",disableremoteplayback:"disableRemotePlayback"};function uu(t){return t=t.toLowerCase(),lu[t]??t}const cu=["touchstart","touchmove"];function du(t){return cu.includes(t)}const $a=Symbol("events"),uo=new Set,Kr=new Set;function co(t,e,n,r={}){function s(i){if(r.capture||Gr.call(e,i),!i.cancelBubble)return ha(()=>n?.call(this,i))}return t.startsWith("pointer")||t.startsWith("touch")||t==="wheel"?(s.__removed=!1,sn(()=>{s.__removed||e.addEventListener(t,s,r)})):e.addEventListener(t,s,r),s}function on(t,e,n,r,s){var i={capture:r,passive:s},c=co(t,e,n,i);(e===document.body||e===window||e===document||e instanceof HTMLMediaElement)&&gr(()=>{c.__removed=!0,e.removeEventListener(t,c,i)})}function qe(t,e,n){(e[$a]??={})[t]=n}function Pt(t){for(var e=0;e<t.length;e++)uo.add(t[e]);for(var n of Kr)n(t)}let Tr=null,Ar=!1;function Gr(t){var e=this,n=e.ownerDocument,r=t.type,s=t.composedPath?.()||[],i=s[0]||t.target;Tr=t,Ar||(Ar=!0,setTimeout(()=>{Ar=!1,Tr=null}));var c=0,u=Tr===t&&t[$a];if(u){var f=s.indexOf(u);if(f!==-1&&(e===document||e===window)){t[$a]=e;return}var h=s.indexOf(e);if(h===-1)return;f<=h&&(c=f)}if(i=s[c]||t.target,i!==e){$i(t,"currentTarget",{configurable:!0,get(){return i||n}});var m=Fe,g=Ue;un(null),kn(null);try{for(var y,$=[];i!==null&&i!==e;){try{var S=i[$a]?.[r];S!=null&&(!i.disabled||t.target===i)&&S.call(i,t)}catch(W){y?$.push(W):y=W}if(t.cancelBubble)break;c++,i=c<s.length?s[c]:null}if(y){for(let W of $)queueMicrotask(()=>{throw W});throw y}}finally{t[$a]=e,delete t.currentTarget,un(m),kn(g)}}}const fu=globalThis?.window?.trustedTypes&&globalThis.window.trustedTypes.createPolicy("svelte-trusted-html",{createHTML:t=>t});function vu(t){return fu?.createHTML(t)??t}function fo(t){var e=Gl("template");return e.innerHTML=vu(t.replaceAll("<!>","<!---->")),e.content}function Ra(t,e){var n=Ue;n.nodes===null&&(n.nodes={start:t,end:e,a:null,t:null})}function p(t,e){var n=(e&hl)!==0,r=(e&_l)!==0,s,i=!t.startsWith("<!>");return()=>{s===void 0&&(s=fo(i?t:"<!>"+t),n||(s=Gn(s)));var c=r||Bi?document.importNode(s,!0):s.cloneNode(!0);if(n){var u=Gn(c),f=c.lastChild;Ra(u,f)}else Ra(c,c);return c}}function hu(t,e,n="svg"){var r=!t.startsWith("<!>"),s=`<${n}>${r?t:"<!>"+t}</${n}>`,i;return()=>{if(!i){var c=fo(s),u=Gn(c);i=Gn(u)}var f=i.cloneNode(!0);return Ra(f,f),f}}function vo(t,e){return hu(t,e,"svg")}function Ft(t=""){{var e=Sn(t+"");return Ra(e,e),e}}function Vn(){var t=document.createDocumentFragment(),e=document.createComment(""),n=Sn();return t.append(e,n),Ra(e,n),t}function _(t,e){t!==null&&t.before(e)}function _u(t){let e=0,n=Kn(0),r;return()=>{ds()&&(a(n),Ua(()=>(e===0&&(r=_a(()=>t(()=>Ma(n)))),e+=1,()=>{sn(()=>{e-=1,e===0&&(r?.(),r=void 0,Ma(n))})})))}}var mu=Bn|va;function gu(t,e,n,r){new wu(t,e,n,r)}class wu{parent;is_pending=!1;transform_error;#e;#s=null;#t;#a;#n;#r=null;#i=null;#o=null;#l=null;#u=0;#c=0;#v=!1;#g=new Map;#f=null;#h=_u(()=>(this.#f=Kn(this.#u),()=>{this.#f=null}));constructor(e,n,r,s){this.#e=e,this.#t=n,this.#a=i=>{var c=Ue;c.b=this,c.f|=Fr,r(i)},this.parent=Ue.b,this.transform_error=s??this.parent?.transform_error??(i=>i),this.#n=wr(()=>{this.#y()},mu)}#w(){try{this.#r=Bt(()=>this.#a(this.#e))}catch(e){this.error(e)}}#p(e){const n=this.#t.failed,{reset:r,invoke_onerror:s}=this.#b(e);sn(s),n&&(this.#o=Bt(()=>{n(this.#e,()=>e,()=>r)}))}#b(e){var n=!1,r=!1;const s=()=>{if(!this.#d()){if(n){pl();return}n=!0,r&&Ol(),this.#o!==null&&Un(this.#o,()=>{this.#o=null}),this.#k(()=>{this.#y()})}};return{reset:s,invoke_onerror:()=>{if(!this.#d())try{r=!0,this.#t.onerror?.(e,s),r=!1}catch(c){wn(c,this.#n&&this.#n.parent)}}}}#d(){return(this.#n.f&(zt|Oa))!==0}#_(){const e=this.#t.pending;e&&(this.is_pending=!0,this.#i=Bt(()=>e(this.#e)),sn(()=>{if(!this.#d()){var n=this.#l=document.createDocumentFragment(),r=Sn(),s=!1;if(n.append(r),this.#r=this.#k(()=>{try{return Bt(()=>this.#a(r))}catch(i){try{this.error(i),s=!0}catch(c){wn(c,this.#n.parent)}return null}}),this.#r===null){this.#l=null,s&&this.#m(Pe);return}this.#c===0&&(this.#e.before(n),this.#l=null,Un(this.#i,()=>{this.#i=null}),this.#m(Pe))}}))}#y(){try{if(this.is_pending=this.has_pending_snippet(),this.#c=0,this.#u=0,this.#r=Bt(()=>{this.#a(this.#e)}),this.#c>0){var e=this.#l=document.createDocumentFragment();vs(this.#r,e);const n=this.#t.pending;this.#i=Bt(()=>n(this.#e))}else this.#m(Pe)}catch(n){this.error(n)}}#m(e){this.is_pending=!1,e.transfer_reactions(this.#g)}defer_effect(e){Di(e,this.#g)}is_rendered(){return!this.is_pending&&(!this.parent||this.parent.is_rendered())}has_pending_snippet(){return!!this.#t.pending}#k(e){var n=Ue,r=Fe,s=Ht;kn(this.#n),un(this.#n),ia(this.#n.ctx);try{return Dn.ensure(),e()}finally{kn(n),un(r),ia(s)}}#x(e,n){if(!this.has_pending_snippet()){this.parent&&this.parent.#x(e,n);return}this.#c+=e,this.#c===0&&(this.#m(n),this.#i&&Un(this.#i,()=>{this.#i=null}),this.#l&&(this.#e.before(this.#l),this.#l=null))}update_pending_count(e,n){this.#x(e,n),this.#u+=e,!(!this.#f||this.#v)&&(this.#v=!0,sn(()=>{this.#v=!1,this.#f&&oa(this.#f,this.#u)}))}get_effect_pending(){return this.#h(),a(this.#f)}error(e){if(e===zi||!this.#t.onerror&&!this.#t.failed)throw e;Pe?.is_fork?(this.#r&&Pe.skip_effect(this.#r),this.#i&&Pe.skip_effect(this.#i),this.#o&&Pe.skip_effect(this.#o),Pe.oncommit(()=>{this.#d()||this.#$(e)})):this.#$(e)}#$(e){this.#r&&(Nt(this.#r),this.#r=null),this.#i&&(Nt(this.#i),this.#i=null),this.#o&&(Nt(this.#o),this.#o=null);let n=this.#t.failed;const r=s=>{if(this.#d())return;const{reset:i,invoke_onerror:c}=this.#b(s);c(),n&&!this.#d()&&(this.#o=this.#k(()=>{try{return Bt(()=>{var u=Ue;u.b=this,u.f|=Fr,n(this.#e,()=>s,()=>i)})}catch(u){return wn(u,this.#n.parent),null}}))};sn(()=>{if(!this.#d()){var s;try{s=this.transform_error(e)}catch(i){wn(i,this.#n&&this.#n.parent);return}s!==null&&typeof s=="object"&&typeof s.then=="function"?s.then(r,i=>wn(i,this.#n&&this.#n.parent)):r(s)}})}}function l(t,e){var n=e==null?"":typeof e=="object"?`${e}`:e;n!==(t[Vr]??=t.nodeValue)&&(t[Vr]=n,t.nodeValue=`${n}`)}function bu(t,e){return pu(t,e)}const Ya=new Map;function pu(t,{target:e,anchor:n,props:r={},events:s,context:i,intro:c=!0,transformError:u}){Bl();var f=void 0,h=Jl(()=>{var m=n??e.appendChild(Sn());gu(m,{pending:()=>{}},$=>{Ke({});var S=Ht;i&&(S.c=i),s&&(r.$$events=s),f=t($,r)||ss(),Ge()},u);var g=new Set,y=$=>{for(var S=0;S<$.length;S++){var W=$[S];if(!g.has(W)){g.add(W);var I=du(W);for(const j of[e,document]){var R=Ya.get(j);R===void 0&&(R=new Map,Ya.set(j,R));var A=R.get(W);A===void 0?(j.addEventListener(W,Gr,{passive:I}),R.set(W,1)):R.set(W,A+1)}}}};return y(vr(uo)),Kr.add(y),()=>{for(var $ of g)for(const I of[e,document]){var S=Ya.get(I),W=S.get($);--W==0?(I.removeEventListener($,Gr),S.delete($),S.size===0&&Ya.delete(I)):S.set($,W)}Kr.delete(y),m!==n&&m.parentNode?.removeChild(m)}});return yu.set(f,h),f}let yu=new WeakMap;class ho{anchor;#e=new Map;#s=new Map;#t=new Map;#a=new Set;#n=!0;constructor(e,n=!0){this.anchor=e,this.#n=n}#r=e=>{if(this.#e.has(e)){var n=this.#e.get(e),r=this.#s.get(n);if(r)or(r),this.#a.delete(n);else{var s=this.#t.get(n);s&&(or(s.effect),this.#s.set(n,s.effect),this.#t.delete(n),s.fragment.lastChild.remove(),this.anchor.before(s.fragment),r=s.effect)}for(const[i,c]of this.#e){if(this.#e.delete(i),i===e)break;const u=this.#t.get(c);u&&(Nt(u.effect),this.#t.delete(c))}for(const[i,c]of this.#s){if(i===n||this.#a.has(i))continue;const u=()=>{if(Array.from(this.#e.values()).includes(i)){var h=document.createDocumentFragment();vs(c,h),h.append(Sn()),this.#t.set(i,{effect:c,fragment:h})}else Nt(c);this.#a.delete(i),this.#s.delete(i)};this.#n||!r?(this.#a.add(i),Un(c,u,!1)):u()}}};#i=e=>{this.#e.delete(e);const n=Array.from(this.#e.values());for(const[r,s]of this.#t)n.includes(r)||(Nt(s.effect),this.#t.delete(r))};ensure(e,n){var r=Pe,s=Yi();if(n&&!this.#s.has(e)&&!this.#t.has(e))if(s){var i=document.createDocumentFragment(),c=Sn();i.append(c),this.#t.set(e,{effect:Bt(()=>n(c)),fragment:i})}else this.#s.set(e,Bt(()=>n(this.anchor)));if(this.#e.set(r,e),s){for(const[u,f]of this.#s)u===e?r.unskip_effect(f):r.skip_effect(f);for(const[u,f]of this.#t)u===e?r.unskip_effect(f.effect):r.skip_effect(f.effect);r.oncommit(this.#r),r.ondiscard(this.#i)}else this.#r(r)}}function M(t,e,n=!1){var r=new ho(t),s=n?Bn:0;function i(c,u){r.ensure(c,u)}wr(()=>{var c=!1;e((u,f=0)=>{c=!0,i(f,u)}),c||i(-1,null)},s)}function br(t,e){return e}function ku(t,e,n){for(var r=[],s=e.length,i,c=e.length,u=0;u<s;u++){let g=e[u];Un(g,()=>{if(i){if(i.pending.delete(g),i.done.add(g),i.pending.size===0){var y=t.outrogroups;Yr(t,vr(i.done)),y.delete(i),y.size===0&&(t.outrogroups=null)}}else c-=1},!1)}if(c===0){var f=r.length===0&&n!==null&&t.pending.size===0;if(f){var h=n,m=h.parentNode;Kl(m),m.append(h),t.items.clear()}Yr(t,e,!f)}else i={pending:new Set(e),done:new Set},(t.outrogroups??=new Set).add(i)}function Yr(t,e,n=!0){var r;if(t.pending.size>0){r=new Set;for(const c of t.pending.values())for(const u of c)r.add(t.items.get(u).e)}for(var s=0;s<e.length;s++){var i=e[s];if(r?.has(i)){i.f|=bn;const c=document.createDocumentFragment();vs(i,c)}else Nt(e[s],n)}}var zs;function ze(t,e,n,r,s,i=null){var c=t,u=new Map,f=(e&Mi)!==0;if(f){var h=t;c=h.appendChild(Sn())}var m=null,g=Pi(()=>{var A=n();return fr(A)?A:A==null?[]:vr(A)}),y=new Map,$=!0;function S(A){if((R.effect.f&zt)===0){R.pending.delete(A);var j=a(g);R.fallback=m,xu(R,j,c,e,r),m!==null&&(j.length===0?(m.f&bn)===0?or(m):(m.f^=bn,Ea(m,null,c)):Un(m,()=>{m=null}))}}function W(A){R.pending.delete(A)}var I=wr(()=>{for(var A=a(g),j=A.length,O=new Set,B=Pe,Y=Yi(),te=0;te<j;te+=1){var ie=A[te],q=r(ie,te),k=$?null:u.get(q);k?(k.v&&oa(k.v,ie),k.i&&oa(k.i,te),Y&&B.unskip_effect(k.e)):(k=$u(u,$?c:zs??=Sn(),ie,q,te,s,e,n),$||(k.e.f|=bn),u.set(q,k)),O.add(q)}if(j===0&&i&&!m&&($?m=Bt(()=>i(c)):(m=Bt(()=>i(zs??=Sn())),m.f|=bn)),j>O.size&&xl(),!$)if(y.set(B,O),Y){for(const[X,F]of u)O.has(X)||B.skip_effect(F.e);B.oncommit(S),B.ondiscard(W)}else S(B);a(g)}),R={effect:I,items:u,pending:y,outrogroups:null,fallback:m};$=!1}function ya(t){for(;t!==null&&(t.f&gn)===0;)t=t.next;return t}function xu(t,e,n,r,s){var i=(r&ll)!==0,c=e.length,u=t.items,f=ya(t.effect.first),h,m=null,g,y=[],$=[],S,W,I,R;if(i)for(R=0;R<c;R+=1)S=e[R],W=s(S,R),I=u.get(W).e,(I.f&bn)===0&&(I.nodes?.a?.measure(),(g??=new Set).add(I));for(R=0;R<c;R+=1){if(S=e[R],W=s(S,R),I=u.get(W).e,t.outrogroups!==null)for(const k of t.outrogroups)k.pending.delete(I),k.done.delete(I);if((I.f&Ut)!==0&&(or(I),i&&(I.nodes?.a?.unfix(),(g??=new Set).delete(I))),(I.f&bn)!==0)if(I.f^=bn,I===f)Ea(I,null,n);else{var A=m?m.next:f;I===t.effect.last&&(t.effect.last=I.prev),I.prev&&(I.prev.next=I.next),I.next&&(I.next.prev=I.prev),On(t,m,I),On(t,I,A),Ea(I,A,n),m=I,y=[],$=[],f=ya(m.next);continue}if(I!==f){if(h!==void 0&&h.has(I)){if(y.length<$.length){var j=$[0],O;m=j.prev;var B=y[0],Y=y[y.length-1];for(O=0;O<y.length;O+=1)Ea(y[O],j,n);for(O=0;O<$.length;O+=1)h.delete($[O]);On(t,B.prev,Y.next),On(t,m,B),On(t,Y,j),f=j,m=Y,R-=1,y=[],$=[]}else h.delete(I),Ea(I,f,n),On(t,I.prev,I.next),On(t,I,m===null?t.effect.first:m.next),On(t,m,I),m=I;continue}for(y=[],$=[];f!==null&&f!==I;)(h??=new Set).add(f),$.push(f),f=ya(f.next);if(f===null)continue}(I.f&bn)===0&&y.push(I),m=I,f=ya(I.next)}if(t.outrogroups!==null){for(const k of t.outrogroups)k.pending.size===0&&(Yr(t,vr(k.done)),t.outrogroups?.delete(k));t.outrogroups.size===0&&(t.outrogroups=null)}if(f!==null||h!==void 0){var te=[];if(h!==void 0)for(I of h)(I.f&Ut)===0&&te.push(I);for(;f!==null;)(f.f&Ut)===0&&f!==t.fallback&&te.push(f),f=ya(f.next);var ie=te.length;if(ie>0){var q=(r&Mi)!==0&&c===0?n:null;if(i){for(R=0;R<ie;R+=1)te[R].nodes?.a?.measure();for(R=0;R<ie;R+=1)te[R].nodes?.a?.fix()}ku(t,te,q)}}i&&sn(()=>{if(g!==void 0)for(I of g)I.nodes?.a?.apply()})}function $u(t,e,n,r,s,i,c,u){var f=(c&il)!==0?(c&ul)===0?Vl(n,!1,!1):Kn(n):null,h=(c&ol)!==0?Kn(s):null;return{v:f,i:h,e:Bt(()=>(i(e,f??n,h??s,u),()=>{t.delete(r)}))}}function Ea(t,e,n){if(t.nodes)for(var r=t.nodes.start,s=t.nodes.end,i=e&&(e.f&bn)===0?e.nodes.start:n;r!==null;){var c=ja(r);if(i.before(r),r===s)return;r=c}}function On(t,e,n){e===null?t.effect.first=n:e.next=n,n===null?t.effect.last=e:n.prev=e}function Eu(t,e,...n){var r=new ho(t);wr(()=>{const s=e()??null;r.ensure(s,s&&(i=>s(i,...n)))},Bn)}function Su(t,e){var n=void 0,r;Xi(()=>{n!==(n=e())&&(r&&(Nt(r),r=null),n&&(r=Bt(()=>{Fa(()=>n(t))})))})}function _o(t){var e,n,r="";if(typeof t=="string"||typeof t=="number")r+=t;else if(typeof t=="object")if(Array.isArray(t)){var s=t.length;for(e=0;e<s;e++)t[e]&&(n=_o(t[e]))&&(r&&(r+=" "),r+=n)}else for(n in t)t[n]&&(r&&(r+=" "),r+=n);return r}function Tu(){for(var t,e,n=0,r="",s=arguments.length;n<s;n++)(t=arguments[n])&&(e=_o(t))&&(r&&(r+=" "),r+=e);return r}function Ca(t){return typeof t=="object"?Tu(t):t??""}const Ns=[...` 	
\r\f \v\uFEFF`];function Au(t,e,n){var r=t==null?"":""+t;if(e&&(r=r?r+" "+e:e),n){for(var s of Object.keys(n))if(n[s])r=r?r+" "+s:s;else if(r.length)for(var i=s.length,c=0;(c=r.indexOf(s,c))>=0;){var u=c+i;(c===0||Ns.includes(r[c-1]))&&(u===r.length||Ns.includes(r[u]))?r=(c===0?"":r.substring(0,c))+r.substring(u+1):c=u}}return r===""?null:r}function Os(t,e=!1){var n=e?" !important;":";",r="";for(var s of Object.keys(t)){var i=t[s];i!=null&&i!==""&&(r+=" "+s+": "+i+n)}return r}function Mr(t){return t[0]!=="-"||t[1]!=="-"?t.toLowerCase():t}function Mu(t,e){if(e){var n="",r,s;if(Array.isArray(e)?(r=e[0],s=e[1]):r=e,t){t=String(t).replaceAll(/\/\*.*?\*\//g,"").trim();var i=!1,c=0,u=!1,f=[];r&&f.push(...Object.keys(r).map(Mr)),s&&f.push(...Object.keys(s).map(Mr));var h=0,m=-1;const W=t.length;for(var g=0;g<W;g++){var y=t[g];if(u?y==="/"&&t[g-1]==="*"&&(u=!1):i?i===y&&(i=!1):y==="/"&&t[g+1]==="*"?u=!0:y==='"'||y==="'"?i=y:y==="("?c++:y===")"&&c--,!u&&i===!1&&c===0){if(y===":"&&m===-1)m=g;else if(y===";"||g===W-1){if(m!==-1){var $=Mr(t.substring(h,m).trim());if(!f.includes($)){y!==";"&&g++;var S=t.substring(h,g).trim();n+=" "+S+";"}}h=g+1,m=-1}}}}return r&&(n+=Os(r)),s&&(n+=Os(s,!0)),n=n.trim(),n===""?null:n}return t==null?null:String(t)}function Xe(t,e,n,r,s,i){var c=t[Ur];if(c!==n||c===void 0){var u=Au(n,r,i);u==null?t.removeAttribute("class"):e?t.className=u:t.setAttribute("class",u),t[Ur]=n}else if(i&&s!==i)for(var f in i){var h=!!i[f];(s==null||h!==!!s[f])&&t.classList.toggle(f,h)}return i}function zr(t,e={},n,r){for(var s in n){var i=n[s];e[s]!==i&&(n[s]==null?t.style.removeProperty(s):t.style.setProperty(s,i,r))}}function At(t,e,n,r){var s=t[Hr];if(s!==e){var i=Mu(e,r);i==null?t.removeAttribute("style"):t.style.cssText=i,t[Hr]=e}else r&&(Array.isArray(r)?(zr(t,n?.[0],r[0]),zr(t,n?.[1],r[1],"important")):zr(t,n,r));return r}function mo(t,e){e?t.hasAttribute("selected")||t.setAttribute("selected",""):t.removeAttribute("selected")}function qs(t,e){var n=!("__defaultValue"in t);!n&&t.__defaultValue===e||(t.__defaultValue=e,go(t,!n||"__value"in t))}function go(t,e){var n=t.__defaultValue,r=t.multiple,s=r?n??[]:null;if(!(r&&!fr(s))){var i=t.selectedIndex,c=e&&r?new Set(t.selectedOptions):null;for(var u of t.options){var f=na(u);mo(u,r?s.includes(f):cs(f,n))}if(e)if(c!==null)for(u of t.options){var h=c.has(u);u.selected!==h&&(u.selected=h)}else t.selectedIndex!==i&&(t.selectedIndex=i)}}function lr(t,e,n=!1){if(t.multiple){if(e==null)return;if(!fr(e))return bl();for(var r of t.options)r.selected=e.includes(na(r));return}for(r of t.options){var s=na(r);if(cs(s,e)){r.selected=!0;return}}(!n||e!==void 0)&&(t.selectedIndex=-1)}function ur(t){var e=new MutationObserver(n=>{n.every(zu)||("__defaultValue"in t&&go(t,!1),"__value"in t&&lr(t,t.__value))});e.observe(t,{childList:!0,subtree:!0,attributes:!0,attributeFilter:["value"]}),gr(()=>{e.disconnect()})}function Zr(t,e,n=e){var r=new WeakSet,s=!0;mr(t,"change",i=>{var c=i?"[selected]":":checked",u;if(t.multiple)u=[].map.call(t.querySelectorAll(c),na);else{var f=t.querySelector(c)??t.querySelector("option:not([disabled])");u=f&&na(f)}n(u),t.__value=u,Pe!==null&&r.add(Pe)}),Fa(()=>{var i=e();if(t===document.activeElement){var c=Pe;if(r.has(c))return}if(lr(t,i,s),s&&i===void 0){var u=t.querySelector(":checked");u!==null&&(i=na(u),n(i))}t.__value=i,s=!1})}function na(t){return"__value"in t?t.__value:t.value}function zu(t){if(t.target.closest("selectedcontent")!==null)return!0;if(t.type==="childList"){var e=[...t.addedNodes,...t.removedNodes];return e.length>0&&e.every(n=>n.nodeName==="SELECTEDCONTENT")}return!1}const ka=Symbol("class"),Xn=Symbol("style"),wo=Symbol("is custom element"),bo=Symbol("is html"),Nu=_r?"input":"INPUT",Ou=_r?"option":"OPTION",po=_r?"select":"SELECT",qu=_r?"progress":"PROGRESS";function we(t,e,n,r){var s=yo(t),i=s[e];i!==(s[e]=n)&&(e==="loading"&&(t[sl]=n),n==null?t.removeAttribute(e):typeof n!="string"&&ko(t).has(e)?t[e]=n:t.setAttribute(e,n))}function Iu(t,e,n,r,s=!1,i=!1){var c=yo(t),u=c[wo],f=!c[bo],h=e||{},m=t.nodeName===Ou,g=t.nodeName===po;for(var y in e)!(y in n)&&y[0]+y[1]!=="$$"&&(n[y]=null);n.class?n.class=Ca(n.class):(r||n[ka])&&(n.class=null),n[Xn]&&(n.style??=null);var $=ko(t);if(t.nodeName===Nu&&"type"in n&&("value"in n||"__value"in n)){var S=n.type;(S!==h.type||S===void 0&&t.hasAttribute("type"))&&(h.type=S,we(t,"type",S,i))}for(const Y in n){let te=n[Y];if(m&&Y==="value"&&te==null){t.value=t.__value="",h[Y]=te;continue}if(Y==="class"){var W=t.namespaceURI==="http://www.w3.org/1999/xhtml";Xe(t,W,te,r,e?.[ka],n[ka]),h[Y]=te,h[ka]=n[ka];continue}if(Y==="style"){At(t,te,e?.[Xn],n[Xn]),h[Y]=te,h[Xn]=n[Xn];continue}var I=h[Y];if(!(te===I&&!(te===void 0&&t.hasAttribute(Y)))){h[Y]=te;var R=Y[0]+Y[1];if(R!=="$$")if(R==="on"){const ie={},q="$$"+Y;let k=Y.slice(2);var A=ou(k);if(su(k)&&(k=k.slice(0,-7),ie.capture=!0),!A&&I){if(te!=null)continue;t.removeEventListener(k,h[q],ie),h[q]=null}if(A)qe(k,t,te),Pt([k]);else if(te!=null){let X=function(F){h[Y].call(this,F)};var B=X;h[q]=co(k,t,X,ie)}}else if(Y==="style")we(t,Y,te);else if(Y==="autofocus")Dl(t,!!te);else if(!u&&(Y==="__value"||Y==="value"&&te!=null))t.__value=te,(I==null||t.value!==te||te===0&&t.nodeName===qu)&&(t.value=te);else if(Y==="selected"&&m)mo(t,te);else{var j=Y;f||(j=uu(j));var O=j==="defaultValue"||j==="defaultChecked";if(g&&j==="defaultValue")continue;if(te==null&&!u&&!O)if(c[Y]=null,j==="value"||j==="checked"){let ie=t;const q=e===void 0;if(j==="value"){let k=ie.defaultValue;ie.removeAttribute(j),ie.defaultValue=k,ie.value=ie.__value=q?k:null}else{let k=ie.defaultChecked;ie.removeAttribute(j),ie.defaultChecked=k,ie.checked=q?k:!1}}else t.removeAttribute(Y);else O||(u||typeof te!="string")&&$.has(j)?(t[j]=te,j in c&&(c[j]=mt)):typeof te!="function"&&we(t,j,te,i)}}}return h}function Du(t,e,n=[],r=[],s=[],i,c=!1,u=!1){Ri(s,n,r,f=>{var h=void 0,m={},g=t.nodeName===po,y=!1;if(Xi(()=>{var S=e(...f.map(a)),W=Iu(t,h,S,i,c,u);if(y&&g){var I=t;"defaultValue"in S&&qs(I,S.defaultValue),"value"in S&&lr(I,S.value)}for(let A of Object.getOwnPropertySymbols(m))S[A]||Nt(m[A]);for(let A of Object.getOwnPropertySymbols(S)){var R=S[A];A.description===gl&&(!h||R!==h[A])&&(m[A]&&Nt(m[A]),m[A]=Bt(()=>Su(t,()=>R))),W[A]=R}h=W}),g){var $=t;Fa(()=>{var S=h;"defaultValue"in S&&qs($,S.defaultValue),lr($,S.value,!0),ur($)})}y=!0})}function yo(t){return t[Ai]??={[wo]:t.nodeName.includes("-"),[bo]:t.namespaceURI===ml}}var Is=new Map;function ko(t){var e=t.getAttribute("is")||t.nodeName,n=Is.get(e);if(n)return n;Is.set(e,n=new Set);for(var r,s=t,i=Element.prototype;i!==s;){r=Jo(s);for(var c in r)r[c].set&&c!=="innerHTML"&&c!=="textContent"&&c!=="innerText"&&n.add(c);s=Ei(s)}return n}function Mt(t,e,n=e){var r=new WeakSet;mr(t,"input",async s=>{var i=s?t.defaultValue:t.value;if(i=Or(t)?qr(i):i,n(i),Pe!==null&&r.add(Pe),await ru(),i!==(i=e())){var c=t.selectionStart,u=t.selectionEnd,f=t.value.length;if(t.value=i??"",u!==null){var h=t.value.length;c===u&&u===f&&h>f?(t.selectionStart=h,t.selectionEnd=h):(t.selectionStart=c,t.selectionEnd=Math.min(u,h))}}}),_a(e)==null&&t.value&&(n(Or(t)?qr(t.value):t.value),Pe!==null&&r.add(Pe)),Ua(()=>{var s=e();if(t===document.activeElement){var i=Pe;if(r.has(i))return}Or(t)&&s===qr(t.value)||t.type==="date"&&!s&&!t.value||s!==t.value&&(t.value=s??"")})}const Nr=new Set;function Ds(t,e,n,r,s=r){var i=n.getAttribute("type")==="checkbox",c=t;if(e!==null)for(var u of e)c=c[u]??=[];c.push(n),mr(n,"change",()=>{var f=n.__value;i&&(f=Cu(c,f,n.checked)),s(f)},()=>s(i?[]:null)),Ua(()=>{var f=r();i?(f=f||[],n.checked=f.includes(n.__value)):n.checked=cs(n.__value,f)}),gr(()=>{var f=c.indexOf(n);f!==-1&&c.splice(f,1)}),Nr.has(c)||(Nr.add(c),sn(()=>{c.sort((f,h)=>f.compareDocumentPosition(h)===4?-1:1),Nr.delete(c)})),sn(()=>{})}function Ru(t,e,n=e){mr(t,"change",r=>{var s=r?t.defaultChecked:t.checked;n(s)}),_a(e)==null&&n(t.checked),Ua(()=>{var r=e();t.checked=!!r})}function Cu(t,e,n){for(var r=new Set,s=0;s<t.length;s+=1)t[s].checked&&r.add(t[s].__value);return n||r.delete(e),Array.from(r)}function Or(t){var e=t.type;return e==="number"||e==="range"}function qr(t){return t===""?null:+t}class hs{#e=new WeakMap;#s;#t;static entries=new WeakMap;constructor(e){this.#t=e}observe(e,n){var r=this.#e.get(e)||new Set;return r.add(n),this.#e.set(e,r),this.#a().observe(e,this.#t),()=>{var s=this.#e.get(e);s.delete(n),s.size===0&&(this.#e.delete(e),this.#s.unobserve(e))}}#a(){return this.#s??(this.#s=new ResizeObserver(e=>{for(var n of e){hs.entries.set(n.target,n);for(var r of this.#e.get(n.target)||[])r(n)}}))}}var Pu=new hs({box:"border-box"});function Rs(t,e,n){var r=Pu.observe(t,()=>n(t[e]));Fa(()=>(_a(()=>n(t[e])),r))}function Ir(t,e){return t===e||t?.[Fn]===e}function aa(t=ss(),e,n,r){var s=Ht.r,i=Ue;return Fa(()=>{var c,u;return Ua(()=>{c=u,u=[],_a(()=>{Ir(n(...u),t)||(e(t,...u),c&&Ir(n(...c),t)&&e(null,...c))})}),()=>{let f=i;for(;f!==s&&f.parent!==null&&f.parent.f&Oa;)f=f.parent;const h=()=>{u&&Ir(n(...u),t)&&e(null,...u)},m=f.teardown;f.teardown=()=>{h(),m?.()}}}),t}let Za=!1;function Lu(t){var e=Za;try{return Za=!1,[t(),Za]}finally{Za=e}}const ju={get(t,e){if(!t.exclude.has(e))return t.props[e]},set(t,e){return!1},getOwnPropertyDescriptor(t,e){if(!t.exclude.has(e)&&e in t.props)return{enumerable:!0,configurable:!0,value:t.props[e]}},has(t,e){return t.exclude.has(e)?!1:e in t.props},ownKeys(t){return Reflect.ownKeys(t.props).filter(e=>!t.exclude.has(e))}};function Fu(t,e,n){return new Proxy({props:t,exclude:e},ju)}function _s(t,e,n,r){var s=!0,i=(n&fl)!==0,c=(n&vl)!==0,u=r,f=!0,h=void 0,m=()=>c&&s?(h??=qa(r),a(h)):(f&&(f=!1,u=c?_a(r):r),u);let g;if(i){var y=Fn in t||rl in t;g=Qn(t,e)?.set??(y&&e in t?O=>t[e]=O:void 0)}var $,S=!1;i?[$,S]=Lu(()=>t[e]):$=t[e],$===void 0&&r!==void 0&&($=m(),g&&(Al(),g($)));var W;if(W=()=>{var O=t[e];return O===void 0?m():(f=!0,O)},(n&dl)===0)return W;if(g){var I=t.$$legacy;return(function(O,B){return arguments.length>0?((!B||I||S)&&g(B?W():O),O):W()})}var R=!1,A=((n&cl)!==0?qa:Pi)(()=>(R=!1,W()));i&&a(A);var j=Ue;return(function(O,B){if(arguments.length>0){const Y=B?a(A):i?gt(O):O;return G(A,Y),R=!0,u!==void 0&&(u=Y),O}return Mn&&R||(j.f&zt)!==0?A.v:a(A)})}const Uu="5";typeof window<"u"&&((window.__svelte??={}).v??=new Set).add(Uu);class ra{constructor(e){this.value=e}valueOf(){return this.value}}class wt extends ra{constructor(e="???"){super(e)}toString(e){return`{${this.value}}`}}class Tn extends ra{constructor(e,n={}){super(e),this.opts=n}toString(e){if(e)try{return e.memoizeIntlObject(Intl.NumberFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return this.value.toString(10)}}class Rn extends ra{static supportsValue(e){if(typeof e=="number"||e instanceof Date)return!0;if(e instanceof ra)return Rn.supportsValue(e.valueOf());if("Temporal"in globalThis){const n=globalThis.Temporal;if(e instanceof n.Instant||e instanceof n.PlainDateTime||e instanceof n.PlainDate||e instanceof n.PlainMonthDay||e instanceof n.PlainTime||e instanceof n.PlainYearMonth)return!0}return!1}constructor(e,n={}){e instanceof Rn?(n={...e.opts,...n},e=e.value):e instanceof ra&&(e=e.valueOf()),typeof e=="object"&&"calendarId"in e&&n.calendar===void 0&&(n={...n,calendar:e.calendarId}),super(e),this.opts=n}[Symbol.toPrimitive](e){return e==="string"?this.toString():this.toNumber()}toNumber(){const e=this.value;if(typeof e=="number")return e;if(e instanceof Date)return e.getTime();if("epochMilliseconds"in e)return e.epochMilliseconds;if("toZonedDateTime"in e)return e.toZonedDateTime("UTC").epochMilliseconds;throw new TypeError("Unwrapping a non-number value as a number")}toString(e){if(e)try{return e.memoizeIntlObject(Intl.DateTimeFormat,this.opts).format(this.value)}catch(n){e.reportError(n)}return typeof this.value=="number"||this.value instanceof Date?new Date(this.value).toISOString():this.value.toString()}}const Cs=100,Hu="⁨",Vu="⁩";function Wu(t,e,n){if(n===e||n instanceof Tn&&e instanceof Tn&&n.value===e.value)return!0;if(e instanceof Tn&&typeof n=="string"){let r=t.memoizeIntlObject(Intl.PluralRules,e.opts).select(e.value);if(n===r)return!0}return!1}function Ps(t,e,n){return e[n]?ua(t,e[n].value):(t.reportError(new RangeError("No default")),new wt)}function Xr(t,e){const n=[],r=Object.create(null);for(const s of e)s.type==="narg"?r[s.name]=Pa(t,s.value):n.push(Pa(t,s));return{positional:n,named:r}}function Pa(t,e){switch(e.type){case"str":return e.value;case"num":return new Tn(e.value,{minimumFractionDigits:e.precision});case"var":return Bu(t,e);case"mesg":return Ku(t,e);case"term":return Gu(t,e);case"func":return Yu(t,e);case"select":return Zu(t,e);default:return new wt}}function Bu(t,{name:e}){let n;if(t.params)if(Object.prototype.hasOwnProperty.call(t.params,e))n=t.params[e];else return new wt(`$${e}`);else if(t.args&&Object.prototype.hasOwnProperty.call(t.args,e))n=t.args[e];else return t.reportError(new ReferenceError(`Unknown variable: $${e}`)),new wt(`$${e}`);if(n instanceof ra)return n;switch(typeof n){case"string":return n;case"number":return new Tn(n);case"object":if(Rn.supportsValue(n))return new Rn(n);default:return t.reportError(new TypeError(`Variable type not supported: $${e}, ${typeof n}`)),new wt(`$${e}`)}}function Ku(t,{name:e,attr:n}){const r=t.bundle._messages.get(e);if(!r)return t.reportError(new ReferenceError(`Unknown message: ${e}`)),new wt(e);if(n){const s=r.attributes[n];return s?ua(t,s):(t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new wt(`${e}.${n}`))}return r.value?ua(t,r.value):(t.reportError(new ReferenceError(`No value: ${e}`)),new wt(e))}function Gu(t,{name:e,attr:n,args:r}){const s=`-${e}`,i=t.bundle._terms.get(s);if(!i)return t.reportError(new ReferenceError(`Unknown term: ${s}`)),new wt(s);if(n){const u=i.attributes[n];if(u){t.params=Xr(t,r).named;const f=ua(t,u);return t.params=null,f}return t.reportError(new ReferenceError(`Unknown attribute: ${n}`)),new wt(`${s}.${n}`)}t.params=Xr(t,r).named;const c=ua(t,i.value);return t.params=null,c}function Yu(t,{name:e,args:n}){let r=t.bundle._functions[e];if(!r)return t.reportError(new ReferenceError(`Unknown function: ${e}()`)),new wt(`${e}()`);if(typeof r!="function")return t.reportError(new TypeError(`Function ${e}() is not callable`)),new wt(`${e}()`);try{let s=Xr(t,n);return r(s.positional,s.named)}catch(s){return t.reportError(s),new wt(`${e}()`)}}function Zu(t,{selector:e,variants:n,star:r}){let s=Pa(t,e);if(s instanceof wt)return Ps(t,n,r);for(const i of n){const c=Pa(t,i.key);if(Wu(t,s,c))return ua(t,i.value)}return Ps(t,n,r)}function xo(t,e){if(t.dirty.has(e))return t.reportError(new RangeError("Cyclic reference")),new wt;t.dirty.add(e);const n=[],r=t.bundle._useIsolating&&e.length>1;for(const s of e){if(typeof s=="string"){n.push(t.bundle._transform(s));continue}if(t.placeables++,t.placeables>Cs)throw t.dirty.delete(e),new RangeError(`Too many placeables expanded: ${t.placeables}, max allowed is ${Cs}`);r&&n.push(Hu),n.push(Pa(t,s).toString(t)),r&&n.push(Vu)}return t.dirty.delete(e),n.join("")}function ua(t,e){return typeof e=="string"?t.bundle._transform(e):xo(t,e)}class Xu{constructor(e,n,r){this.dirty=new WeakSet,this.params=null,this.placeables=0,this.bundle=e,this.errors=n,this.args=r}reportError(e){if(!this.errors||!(e instanceof Error))throw e;this.errors.push(e)}memoizeIntlObject(e,n){let r=this.bundle._intls.get(e);r||(r={},this.bundle._intls.set(e,r));let s=JSON.stringify(n);return r[s]||(r[s]=new e(this.bundle.locales,n)),r[s]}}function Jr(t,e){const n=Object.create(null);for(const[r,s]of Object.entries(t))e.includes(r)&&(n[r]=s.valueOf());return n}const Ls=["unitDisplay","currencyDisplay","useGrouping","minimumIntegerDigits","minimumFractionDigits","maximumFractionDigits","minimumSignificantDigits","maximumSignificantDigits"];function Ju(t,e){let n=t[0];if(n instanceof wt)return new wt(`NUMBER(${n.valueOf()})`);if(n instanceof Tn)return new Tn(n.valueOf(),{...n.opts,...Jr(e,Ls)});if(n instanceof Rn)return new Tn(n.toNumber(),{...Jr(e,Ls)});throw new TypeError("Invalid argument to NUMBER")}const Qu=["dateStyle","timeStyle","fractionalSecondDigits","dayPeriod","hour12","weekday","era","year","month","day","hour","minute","second","timeZoneName"];function ec(t,e){let n=t[0];if(n instanceof wt)return new wt(`DATETIME(${n.valueOf()})`);if(n instanceof Rn||n instanceof Tn)return new Rn(n,Jr(e,Qu));throw new TypeError("Invalid argument to DATETIME")}const js=new Map;function tc(t){const e=Array.isArray(t)?t.join(" "):t;let n=js.get(e);return n===void 0&&(n=new Map,js.set(e,n)),n}class nc{constructor(e,{functions:n,useIsolating:r=!0,transform:s=i=>i}={}){this._terms=new Map,this._messages=new Map,this.locales=Array.isArray(e)?e:[e],this._functions={NUMBER:Ju,DATETIME:ec,...n},this._useIsolating=r,this._transform=s,this._intls=tc(e)}hasMessage(e){return this._messages.has(e)}getMessage(e){return this._messages.get(e)}addResource(e,{allowOverrides:n=!1}={}){const r=[];for(let s=0;s<e.body.length;s++){let i=e.body[s];if(i.id.startsWith("-")){if(n===!1&&this._terms.has(i.id)){r.push(new Error(`Attempt to override an existing term: "${i.id}"`));continue}this._terms.set(i.id,i)}else{if(n===!1&&this._messages.has(i.id)){r.push(new Error(`Attempt to override an existing message: "${i.id}"`));continue}this._messages.set(i.id,i)}}return r}formatPattern(e,n=null,r=null){if(typeof e=="string")return this._transform(e);let s=new Xu(this,r,n);try{return xo(s,e).toString(s)}catch(i){if(s.errors&&i instanceof Error)return s.errors.push(i),new wt().toString(s);throw i}}}const Dr=/^(-?[a-zA-Z][\w-]*) *= */gm,Fs=/\.([a-zA-Z][\w-]*) *= */y,ac=/\*?\[/y,Rr=/(-?[0-9]+(?:\.([0-9]+))?)/y,rc=/([a-zA-Z][\w-]*)/y,Us=/([$-])?([a-zA-Z][\w-]*)(?:\.([a-zA-Z][\w-]*))?/y,sc=/^[A-Z][A-Z0-9_-]*$/,Xa=/([^{}\n\r]+)/y,ic=/([^\\"\n\r]*)/y,Hs=/\\([\\"])/y,Vs=/\\u([a-fA-F0-9]{4})|\\U([a-fA-F0-9]{6})/y,oc=/^\n+/,Ws=/ +$/,lc=/ *\r?\n/g,uc=/( *)$/,cc=/{\s*/y,Bs=/\s*}/y,dc=/\[\s*/y,fc=/\s*] */y,vc=/\s*\(\s*/y,hc=/\s*->\s*/y,_c=/\s*:\s*/y,mc=/\s*,?\s*/y,gc=/\s+/y;class wc{constructor(e){this.body=[],Dr.lastIndex=0;let n=0;for(;;){let q=Dr.exec(e);if(q===null)break;n=Dr.lastIndex;try{this.body.push(f(q[1]))}catch(k){if(k instanceof SyntaxError)continue;throw k}}function r(q){return q.lastIndex=n,q.test(e)}function s(q,k){if(e[n]===q)return n++,!0;if(k)throw new k(`Expected ${q}`);return!1}function i(q,k){if(r(q))return n=q.lastIndex,!0;if(k)throw new k(`Expected ${q.toString()}`);return!1}function c(q){q.lastIndex=n;let k=q.exec(e);if(k===null)throw new SyntaxError(`Expected ${q.toString()}`);return n=q.lastIndex,k}function u(q){return c(q)[1]}function f(q){let k=m(),X=h();if(k===null&&Object.keys(X).length===0)throw new SyntaxError("Expected message value or attributes");return{id:q,value:k,attributes:X}}function h(){let q=Object.create(null);for(;r(Fs);){let k=u(Fs),X=m();if(X===null)throw new SyntaxError("Expected attribute value");q[k]=X}return q}function m(){let q;if(r(Xa)&&(q=u(Xa)),e[n]==="{"||e[n]==="}")return g(q?[q]:[],1/0);let k=Y();return k?q?g([q,k],k.length):(k.value=te(k.value,oc),g([k],k.length)):q?te(q,Ws):null}function g(q=[],k){for(;;){if(r(Xa)){q.push(u(Xa));continue}if(e[n]==="{"){q.push(y());continue}if(e[n]==="}")throw new SyntaxError("Unbalanced closing brace");let D=Y();if(D){q.push(D),k=Math.min(k,D.length);continue}break}let X=q.length-1,F=q[X];typeof F=="string"&&(q[X]=te(F,Ws));let K=[];for(let D of q)D instanceof Ks&&(D=D.value.slice(0,D.value.length-k)),D&&K.push(D);return K}function y(){i(cc,SyntaxError);let q=$();if(i(Bs))return q;if(i(hc)){let k=I();return i(Bs,SyntaxError),{type:"select",selector:q,...k}}throw new SyntaxError("Unclosed placeable")}function $(){if(e[n]==="{")return y();if(r(Us)){let[,q,k,X=null]=c(Us);if(q==="$")return{type:"var",name:k};if(i(vc)){let F=S();if(q==="-")return{type:"term",name:k,attr:X,args:F};if(sc.test(k))return{type:"func",name:k,args:F};throw new SyntaxError("Function names must be all upper-case")}return q==="-"?{type:"term",name:k,attr:X,args:[]}:{type:"mesg",name:k,attr:X}}return A()}function S(){let q=[];for(;;){switch(e[n]){case")":return n++,q;case void 0:throw new SyntaxError("Unclosed argument list")}q.push(W()),i(mc)}}function W(){let q=$();return q.type!=="mesg"?q:i(_c)?{type:"narg",name:q.name,value:A()}:q}function I(){let q=[],k=0,X;for(;r(ac);){s("*")&&(X=k);let F=R(),K=m();if(K===null)throw new SyntaxError("Expected variant value");q[k++]={key:F,value:K}}if(k===0)return null;if(X===void 0)throw new SyntaxError("Expected default variant");return{variants:q,star:X}}function R(){i(dc,SyntaxError);let q;return r(Rr)?q=j():q={type:"str",value:u(rc)},i(fc,SyntaxError),q}function A(){if(r(Rr))return j();if(e[n]==='"')return O();throw new SyntaxError("Invalid expression")}function j(){let[,q,k=""]=c(Rr),X=k.length;return{type:"num",value:parseFloat(q),precision:X}}function O(){s('"',SyntaxError);let q="";for(;;){if(q+=u(ic),e[n]==="\\"){q+=B();continue}if(s('"'))return{type:"str",value:q};throw new SyntaxError("Unclosed string literal")}}function B(){if(r(Hs))return u(Hs);if(r(Vs)){let[,q,k]=c(Vs),X=parseInt(q||k,16);return X<=55295||57344<=X?String.fromCodePoint(X):"�"}throw new SyntaxError("Unknown escape sequence")}function Y(){let q=n;switch(i(gc),e[n]){case".":case"[":case"*":case"}":case void 0:return!1;case"{":return ie(e.slice(q,n))}return e[n-1]===" "?ie(e.slice(q,n)):!1}function te(q,k){return q.replace(k,"")}function ie(q){let k=q.replace(lc,`
`),X=uc.exec(q)[1].length;return new Ks(k,X)}}}class Ks{constructor(e,n){this.value=e,this.length=n}}const bc=`# Every text of the page and of the alerts, in English. The same keys in ru and kk.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: behind plan by { $lag }
condition-behind-bad-plan = { $stage }: behind plan by { $lag }; on trial the plan had a chance of { $chance } here
condition-slow = { $stage }: at { $pace } of its pace since { $since }
condition-slow-stands = { $stage }: stands since { $since }
condition-will-fill = { $buffer }: will be full at { $at } (in { $in })
condition-will-empty = { $buffer }: will be empty at { $at } (in { $in })
condition-full = { $buffer }: full, the stage before it is blocked
condition-empty = { $buffer }: empty, the stage after it starves
condition-silent = { $source }: the source is silent, what it measures is unknown
condition-estimated = { $what } (by an estimate)
condition-meter-suspect-bias = { $signal }: off the balance by { $size }, not believed
condition-meter-suspect-drift = { $signal }: drifting off the balance, by { $size } now, not believed
condition-meter-suspect-stuck = { $signal }: stands still while material moves, not believed
condition-meter-suspect-spike = { $signal }: wild single readings, not believed
condition-meter-suspect-dead = { $signal }: shows nothing while material moves or says nothing at all
condition-meter-suspect-rival = (or { $rival })
condition-out-of-pattern = { $signal }: does not go with what is around it as it used to
condition-calibration-overdue = { $signal }: was to be calibrated by { $since }
condition-sensor-drifts = { $signal }: has drifted by { $size } since it was calibrated, by the balance
condition-low-grade = { $stage }: grade at { $pace } of plan, { $content } short by { $size } in the tonnes of this shift
condition-low-recovery = { $stage }: recovery at { $pace } of plan, { $content } short by { $size } in this shift

alert-raised = { $what }. Cause: { $cause }
alert-replaces = Replaces incident { $number }, unacknowledged ({ $count } since { $since })
alert-joined = { $what }. Same cause: { $cause }
alert-cleared = { $cause }: the incident is over
alert-acknowledged = { $cause }: acknowledged by { $by }
alert-commented = { $cause }: comment by { $by }: { $comment }
alert-advised = { $cause }: what can be done: { $what }
alert-advice-best = { $levers }. Saves { $size } at { $stage }; to be decided by { $until }

## Header

shift-label = Shift
shift-left = { $span } left
shift-none = no shift
time-label = Site time
plan-label = Plan
plan-version = v{ $version } from { $at }
plan-next = then v{ $version } from { $at }
plan-none = no plan
plan-trial-good = on trial: { $chance } at the least
plan-trial-poor = on trial at { $stage }
plan-trial-title = Plan on trial
plan-trial-of = v{ $version }, shift { $from }–{ $until }
plan-trial-done = will be done (80 %)
plan-trial-chance = chance to meet it
plan-trial-weakest = Weakest hour { $from }–{ $until }: { $stage } falls behind by { $lag } ({ $amount }), because of { $cause }
plan-trial-no-weak = No hour stands out: nowhere the plan runs away from what can be done.
plan-trial-at = As things stood, or will stand, at { $at }. Met: 98 % of the plan by the end of the shift, if nothing breaks down anew.
plan-trial-none = No plan has been on trial: there is no plan ahead, or nothing that could be forecast.
plan-trial-stage = On trial the plan of this shift had a chance of { $chance } here.
mode-live = LIVE
mode-demo = DEMO ×{ $speed }
mode-replay = REPLAY
sources-label = Sources
sources-alive = { $alive } of { $all } alive
sources-detail = link quality
sources-ailing = { $n ->
    [one] { $count } needs a look
   *[other] { $count } need a look
}
sources-title = Data sources
sources-note = As of { $at }; shares are of the last hour. Age: how old the freshest of the last minutes was when it came; below zero, the clock of the source is ahead.
source-label = Source
source-state = State
source-heard = Last heard
source-readings = In an hour
source-missing = Missing
source-late = Late
source-rejected = Rejected
source-age = Age
source-secs = { $secs } s
source-alive = alive
source-silent = silent
source-down = no link
source-reasons = Beside good ones:
source-signals = Signals: { $count }
source-signals-more = and { $count } more
sensors-title = Register of sensors
sensors-none = The site file has no sensor in its register.
sensors-note = Off by the balance: what the sensor shows too much, with twice the standard error. Errors are those of the worst reading.
sensor-label = Sensor
sensor-state = State
sensor-last = Calibrated
sensor-due = Next due
sensor-due-in = { $at } (in { $days } d)
sensor-due-ago = { $at } ({ $days } d ago)
sensor-accuracy = Accuracy
sensor-off = Off by the balance
sensor-valid = valid
sensor-overdue = overdue
sensor-not-calibrated = not calibrated here
sensor-drifts = drifts
sensor-often-out = out of its accuracy twice in a row: calibrate more often
sensor-modes = fails by:
sensor-calibrations = Calibrations: { $count }
sensor-line = gain { $gain }, offset { $offset }
sensor-errors = as found { $found }, as left { $left }
sensor-within = within accuracy
sensor-out = out of accuracy
sensor-withdrawn = withdrawn
signal-stale = stale
signal-good = good
signal-good-backfilled = out of a backlog
signal-uncertain-stuck = stuck
signal-uncertain-estimated = estimated
signal-uncertain-suspect = suspect
signal-uncertain-clock = time in doubt
signal-uncertain-sensor = sensor in doubt
signal-uncertain-spike = spike
signal-uncertain-change = changed too fast
signal-uncertain-substituted = substituted
signal-bad-range = out of range
signal-bad-sensor = sensor without a value
signal-bad-device = device failure
signal-bad-comm = no link to the device
signal-bad-config = no such register
signal-bad-no-data = no data
signal-bad-heartbeat = heartbeat stands still
signal-bad-stuck = stuck, somebody stands in
outcome-uncertain = uncertain
outcome-late = late, but in time
outcome-bad-range = out of range
outcome-bad-sensor = sensor without a value
outcome-bad-device = device failure
outcome-bad-comm = no link to the device
outcome-bad-config = no such register
outcome-bad-no-data = no data
outcome-spike = spike
outcome-change = changed too fast
outcome-bad-heartbeat = heartbeat stands still
outcome-bad-stuck = stuck, somebody stands in
outcome-duplicate = repeated
outcome-too-late = too late
outcome-future = from the future
outcome-queue-full = no room
outcome-no-answer = no answer
outcome-refused = refused
outcome-malformed = not understood
outcome-unmapped = not declared
outcome-sequence = lost under way
outcome-skipped = poll skipped
finding-no-connection = No connection.
finding-no-connection-steps = Check the power of the gateway or broker and the cable, then address and port in the site file. If the other sources are alive, this server's network is fine. It connects again by itself.
finding-silent = Connected, but nothing comes.
finding-silent-steps = Check whether the device behind the gateway runs and publishes; if the whole gateway is silent, power and network on site.
finding-no-answer = Some questions are not answered.
finding-no-answer-steps = Check power and address (unit id) of the silent device, then the line to it; if none answers, the gateway. It does not hold up its neighbours.
finding-refused = The device says there is no such register.
finding-refused-steps = Compare address, table and type with the manual; a common slip is to count from 1 instead of 0.
finding-malformed = Messages cannot be understood.
finding-malformed-steps = Compare a message with the pointer and time format in the site file: firmware or gateway may have been updated.
finding-unmapped = Something comes that is not declared.
finding-unmapped-steps = Add the signal to the site file, or take the subscription out.
finding-lost = Part of the data is lost under way.
finding-lost-steps = Check the load of network and gateway, the broker's queue (max_queued_messages) and the radio signal.
finding-overloaded = The line is too slow: some polls are skipped.
finding-overloaded-steps = Read slow points less often (class), put neighbouring addresses together, raise the line's speed; see whether a silent device slows it down.
finding-clock-ahead = Its clock is { $by } ahead: readings from the future do not count.
finding-clock-ahead-steps = Switch time synchronisation (NTP) on in the device, and check its time zone.
finding-clock-behind = The freshest comes { $by } old: a clock behind, or data in a queue.
finding-clock-behind-steps = If the age stays the same, it is the clock: switch NTP on, check the time zone. If it grows or shrinks, it is a queue at the gateway.
finding-clocks-corrected = Wrong clock, { $by }: { $devices }. Its readings are put at the right time.
finding-clocks-corrected-steps = Switch time synchronisation (NTP) on in the device, and check its time zone. If its data are late by design, write clock = "trusted" into the site file.
source-clocks = Clocks of devices: { $count }
clock-ahead = { $by } ahead
clock-behind = { $by } behind
clock-well = right
clock-trusted = taken at its word
clock-gains = gains { $secs } s a day
clock-set = set at { $at } by { $by } s
clock-waiting = { $count } readings wait
finding-device = None of its signals has a value: the device itself says that something is wrong.
finding-device-steps = Look at its display and lamps, its power and its log, and whether it is being serviced.
finding-sensors = Single sensors are not well: { $signals }.
finding-sensors-steps = The link is there and other signals come: look at the sensor, its power and heating.
alarms-label = Incidents
alarms-new = { $count } new
alarms-acknowledged = { $count } acknowledged
alarms-returned = { $count } gone unacknowledged
language-label = Language
theme-light = Light theme
theme-dark = Dark theme
loading = Connecting to the server…

## Chain

chain-label = Production chain
stage-label = Stage
buffer-label = Buffer
table-show = Table
table-hide = Diagram
stage-on-plan = on plan
stage-ahead = ahead
stage-behind = behind
stage-starved = starved
stage-blocked = blocked
stage-unknown = no data
stage-no-plan = no plan
lag-on-plan = on plan
rate-label = rate
lag-label = phase
total-of-plan = { $actual } of { $planned }
data-age = data { $span } old
buffer-full-in = full in
buffer-empty-in = empty in
buffer-full-now = full
buffer-empty-now = empty
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – never)
buffer-no-clock = limit far off
buffer-above = above high mark
buffer-below = below low mark
buffer-no-flow = flow unknown
sensor-doubtful = sensor ?
level-label = level
clock-label = clock
net-label = inflow less outflow
actual-label = actual
planned-label = plan
state-label = state

summary-in-step = The chain is on plan
summary-unknown = { $n ->
    [one] No data on { $count } stage
   *[other] No data on { $count } stages
}
summary-worst = Furthest behind
summary-clock = Next limit
summary-drum = The drum since { $at }
drum-mark = drum
estimate-tab-twin = estimate: twin, { $since }
estimate-tab-balance = estimate: balance, { $since }
estimate-tab-manual = estimate: figure, { $since }
estimate-twin = Estimated by { $signal }, the twin, since { $since }: the signal itself says nothing.
estimate-balance = Estimated from the balance around since { $since }: the signal itself says nothing.
estimate-manual = Estimated by the figure that was given since { $since }: the signal itself says nothing.
estimate-part = Of what is done, { $amount } is estimated.
forecast-estimated = It begins from figures that are estimated now.
drum-stop = stands
drum-rate = runs slow
drum-plan = all well
burn-fast = Plan’s 2 % tolerance: { $used } gone, burning ×{ $rate }
burn-gone = Plan’s 2 % tolerance is gone ({ $used })
zone-label = drum’s protection
zone-before = feeds the drum: { $zone }, { $used } used
zone-after = takes from the drum: { $zone }, { $used } used
zone-green = green
zone-yellow = yellow
zone-red = red
legend-sign = + behind, − ahead, ±5 min “on plan”
legend-done = “of”: done of the plan by now; → by the end of the shift, ▲ if hardly the plan
legend-plan = plan now
legend-nominal = nominal
legend-marks = low, high
legend-target = target
legend-band = error of level
legend-clock = clock: when the forecast says so, 80 % band
legend-unknown = no data
legend-estimate = ~ estimated: somebody stands in for a dead signal
legend-drum = drum: the stage that limits the chain now
legend-thirds = thirds of a buffer’s protection of the drum

legend-title = Legend

## Forecast

forecast-open = forecast
forecast-title = Forecast
forecast-at = Forecast of { $at }: { $paths } paths, { $span } ahead.
forecast-none = There is no forecast yet.
end-title = By the end of the shift (80 %)
end-of-plan = of { $planned } planned; chance to meet it
grade-title = How good forecasts have been
grade-what = what was said
grade-was = what became of it
grade-aim = aim
grade-levels = 80 % band of a level, { $ahead } ahead
grade-clock = clock to a limit that came, in its last hour
grade-end-held = 80 % band of the end of a shift
grade-end-error = the end of a shift, as a share of the plan
grade-held = { $held } of { $cases } held
grade-off = off by { $off } in the mean of { $cases }
grade-none = no case yet

## Use of time

close = Close
detail-open = Use of time
time-title = Time of this shift
time-last = Shift before
time-none = There is no shift yet.
time-producing = works
time-slow = works slow
time-starved = starved
time-blocked = blocked
time-down = unplanned stop
time-planned-stop = planned stop
time-idle = nothing planned
time-unknown = no data
time-availability = availability
time-ready = not down
time-used = used of that
time-effectiveness = effectiveness
time-quality = quality
time-oee = OEE
time-utilisation = of the clock

## Incidents

incidents-title = Incidents
incidents-none = No incidents
incidents-none-more = Nothing in the chain needs a person.
incidents-none-blind = But not every part of it is seen.
incidents-rest = { $n ->
    [one] and { $count } more incident
   *[other] and { $count } more incidents
}
incident-cause = cause: { $cause }
incident-since = since { $at } · { $span }
incident-ended = over at { $at }
incident-replaces = came again: replaces No. { $number }, unacknowledged ({ $count } since { $since })
incident-loss = if nothing is done: { $stage } loses { $amount } by { $until }
incident-loss-parts = of that from { $parts }
incident-loss-machine = { $machine } out of work
incident-loss-even-so = even mended now, the plan will miss { $amount }
incident-members = { $n ->
    [one] { $count } more consequence
   *[other] { $count } more consequences
}
incident-new = unacknowledged
incident-acknowledged = acknowledged
incident-returned = gone, unacknowledged
incident-normal = over
member-over = over
acknowledge = Acknowledge
acknowledging = Sending…
comment = Comment
comment-send = Record
comment-placeholder = what was done, who was told
refused = Refused by the server: { $error }
name-title = Who acknowledges?
name-hint = Asked once and kept in this browser.
name-field = Name and post
name-save = Remember
name-change = change
name-current = At the desk: { $name }
cancel = Cancel

## Demonstration and replay

demo-title = Scenarios
demo-stop = Stop the scenario
demo-running = running
demo-none = No scenarios
replay-title = Recording
replay-pause = Pause
replay-play = Play
replay-paused = paused
replay-speed = Speed

## Link

link-lost = No link to the server since { $at }. This is the last that was known, not the present state.
link-frozen = The server answers, but site time has stood still since { $at }. What is shown is not being updated.
link-refused = The server answers, but not as expected: { $error }

## Metal beside the tonnes

metal-title = Metal: { $content }
metal-sampled = sampled at { $at }
metal-grade = grade of feed now
metal-recovery = recovery now
metal-won = won in this shift
metal-moved = moved in this shift
metal-gap = against plan
metal-unknown = tonnes of unknown grade
metal-of-plan = plan { $planned }
loss-own-stop = own stops
loss-slow = slow
loss-starved = starved by: { $by }
loss-blocked = blocked by: { $by }
loss-quality = grade and recovery
loss-plan = change of plan
loss-unknown = unknown

## Figures of a shift that people enter

entry-open = Enter figures
entry-title = Figures of the shift
entry-author = Who enters (name)
entry-author-needed = Say who enters.
entry-shift-now = This shift
entry-shift-last = Last shift
entry-missing = Not entered: { $count } of { $all }
entry-complete = All is entered
entry-none = not entered
entry-told = entered: { $count }
entry-told-until = only until { $at }
entry-from = from
entry-until = until
entry-at = time
entry-document = document no.
entry-reason = Correction of { $when }. Reason:
entry-reason-needed = Write why it is corrected.
entry-withdraw = Withdraw
entry-withdrawn = withdrawn
entry-correct = correct
entry-revisions = revisions: { $count }
entry-more = show { $count } more
entry-eyes = Levels by eye
entry-send = Send
entry-keys = Enter: next, Ctrl+Enter: send
entry-taken = Taken: { $count }
entry-not-taken = Nothing was taken. Mend what is marked and send again.
entry-not-sent = Not sent. Mend what is marked.
entry-nothing = There is nothing to send: enter at least one value.
entry-no-link = No link to the server. What was typed is kept here: send again.
entry-out-of-range = Out of range. Expected: { $range }
entry-range-from = from { $least } { $unit }
entry-range-to = up to { $most } { $unit }
entry-time-expected = The time is not of this shift. Expected HH:MM from { $start } to { $end }
entry-told-already = Entered already until { $at }. To change it press “correct”
entry-last-title = Totals of the last shift
entry-file = File: weighbridge, laboratory, shift sheet
entry-file-hint = XLSX or CSV. The file is checked first, and taken when you say so.
entry-file-kind = Kind of table
entry-file-usual = by the usual names of columns
entry-file-choose = Choose a file
entry-file-author = First say above who enters.
entry-file-would = To be taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-good = Good rows: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-taken = Taken: { $new } new, { $corrects } corrections; { $same } known already.
entry-file-known = Nothing new in the file: all of it is known already.
entry-file-problems = Problems: { $count }. Nothing was taken.
entry-file-take = Take the file
entry-file-take-good = Take the good rows only: { $count }
entry-file-sheets = Sheet “{ $sheet }” was read. Not read: { $others }.
entry-file-outdated = Rows { $rows }: corrected since by hand; the correction stands.
entry-row = Row
entry-column = Column
entry-what = What is wrong, and what is expected
last-title = Last shift
last-amended = amended at { $at }, was { $was }

fact-out-of-range = { $found } is out of range. Expected { $least } to { $most }
fact-too-old = Too old. Taken from { $since } on: this shift and the last
fact-forgotten = Too old: that time can be corrected no more
fact-future = That time has not come yet. Expected until { $until }
fact-overlaps = A part of that time is entered already: { $value } ({ $from }–{ $until }, { $author }). Correct that one
fact-no-reason = Entered already: { $value } ({ $author }). To correct it press “correct” and write why
fact-not-a-number = { $found } is no number. Expected, for example, 1 240.5
fact-not-a-time = { $found } is no time. Expected, for example, 22.11.2026 08:00
fact-not-a-date = { $found } is no date. Expected, for example, 22.11.2026
fact-lacks-time = There is no time. Expected a time of the day or a shift beside the date
fact-lacks-date = { $found } has no date. Expected a date beside it
fact-no-heading = No heading was found. Needed are a time (Date and Time, Start and End, or Date and Shift) and a value (Net, Actual, …)
fact-no-column = There is no column “{ $expected }”. Found: { $found }
fact-unknown-name = Unknown: { $found }. Expected the name of a signal, a buffer or a stage
fact-of-nothing = It is not clear what the value is of: choose a kind of table, or add a column that says it
fact-contradicts = The same as row { $row }, with another value. Keep the right one, or give them document numbers
fact-unit = The column is in { $found }, expected { $expected }. Nothing is converted
fact-no-table = The file cannot be read. Expected XLSX or CSV with a table
fact-no-rows = There are no rows with values below the heading
fact-too-wide = One cell too many. A comma in a number may have been taken for the end of a cell
fact-no-shift = { $found }: there is no such shift on that day
fact-backwards = It ends before it begins
fact-needs-interval = From and until are needed
fact-needs-one-time = One time is needed, without an end
fact-author = Name: 1 to { $most } characters
fact-author-sign = Name: without the sign { $sign }
fact-too-long = Too long: { $most } characters at most
fact-full = There are { $limit } entries already, and no more are taken

## Units

unit-t = t
unit-per-hour = { $unit }/h
span-days = { $days } d { $hours } h
span-hours = { $hours } h { $minutes } min
span-minutes = { $minutes } min
span-seconds = { $seconds } s

# People: signing in, roles, the log of what was done
who-sign-in = Sign in to do this.
who-look = Sign in to look at this site.
who-ended = The session has ended. Sign in again.
who-open = Nobody has to sign in here: there are no users yet. The first one is added on the machine itself: tizbek user add.
who-not-allowed = { $name } may not do this: it takes one of the roles { $roles }.
who-not-yours = This concerns other stages than yours ({ $units }).
who-other-name = You are signed in as { $name } and cannot speak as { $typed }.
who-wrong = Login or password is wrong.
who-wrong-old = The old password is wrong.
who-wait = Too many attempts failed. Try again in { $wait }.
who-origin = The request comes from another page ({ $origin }) and was not done.
who-host = This address ({ $host }) is not known here, and nobody has to sign in: only the machine’s own address, localhost and the origin in the site file are taken.
who-proxy = The request comes through another program ({ $header }), and nobody has to sign in here: add a user (tizbek user add), or set sign_in = "open" in the site file.
who-no-log = The log cannot be written now, so nothing was done.
role-viewer = viewer
role-dispatcher = dispatcher
role-planner = planner
role-engineer = engineer
role-unit = unit
role-administrator = administrator
sign-title = Sign in
sign-login = Login
sign-password = Password
sign-do = Sign in
sign-caps = Caps Lock is on
sign-kept = What you have typed is kept and will be sent.
sign-again = Again in { $wait }
sign-show = Show the password
me-open = No sign-in
me-open-long = There are no users yet: nobody has to sign in, and names are typed. The first user is added on the machine itself: tizbek user add.
me-stranger = Not signed in
me-title = Who is at the desk
me-roles = Roles
me-units = Stages
me-sign-out = Sign out
me-password = Change the password
me-users = Users
me-log = Log of what was done
me-demo = See it in another role
me-may-not = Your role may not do this
me-not-yours = Concerns other stages
password-old = Old password
password-new = New password, 10 characters at least
password-again = New password once more
password-differ = The two differ
password-changed = The password is changed. Sign in with the new one.
users-add = Add a user
users-name = Name and post
users-state = State
users-active = let in
users-disabled = disabled
users-disable = Disable
users-enable = Let in again
users-change = Change
users-reset = New password
users-save = Save
users-saved = Saved: { $login }
users-ends = With a new password or role the user's sessions end.
log-when = When
log-who = Who
log-from = From
log-what = What
log-on = On what
log-outcome = Outcome
log-all = all
log-more = Show earlier ones
log-none = No such rows
log-nobody = not known
log-open = without signing in
log-sound = The log is sound, rows: { $count }; each is as it was written.
log-unsound = The log was changed: row { $row }. Tell the administrator: tizbek log verify.
entry-by = entered by { $name }
did-asked = asked
did-done = done
did-refused = refused
did-denied = denied
did-failed = failed
act-sign-in = sign-in
act-sign-out = sign-out
act-acknowledge = acknowledgement
act-comment = comment
act-tell-facts = facts told
act-import-facts = table of facts
act-calibrate = calibration
act-survey = survey
act-plan = plan
act-replay = replay
act-scenario = scenario
act-user-add = new user
act-user-name = name of a user
act-user-roles = roles of a user
act-user-password = password of a user
act-user-disable = user disabled
act-user-enable = user let in
act-token-add = new token
act-token-revoke = token revoked

## What can be done, and orders
advice-title = What can be done
advice-nothing = Nothing the site may order is worth it now (tried: { $count }).
advice-saves = Saves { $amount } ({ $band }) at { $stage } by the end
advice-decide-by = Decide by { $at } ({ $span })
advice-cost = costs up to { $cost }
advice-who = done by: { $owners }
advice-agree = must agree: { $units }
advice-harms = costs: { $stages }
advice-order = Order it
advice-passed = too late since { $at }
advice-orders = Ordered
advice-order-coming = works from { $at }
advice-order-works = works until { $until }
advice-call-off = call off
act-issue = order
act-call-off = order called off
advice-more = Other choices: { $count }
`,pc=`# Every text of the page and of the alerts, in Kazakh. A key that is missing here is shown in Russian: its Kazakh term is not
# confirmed. Kazakh keeps the singular after a numeral, so one form is enough.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: жоспардан { $lag } артта
condition-behind-bad-plan = { $stage }: жоспардан { $lag } артта; тексеруде жоспардың мұнда орындалу ықтималдығы { $chance } болған
condition-slow = { $stage }: { $since } бастап қарқыны керегінің { $pace }
condition-slow-stands = { $stage }: { $since } бастап тұр
condition-will-fill = { $buffer }: сағат { $at } толады ({ $in } кейін)
condition-will-empty = { $buffer }: сағат { $at } босайды ({ $in } кейін)
condition-full = { $buffer }: толы, алдыңғы кезең тоқтап тұр
condition-empty = { $buffer }: бос, келесі кезеңге алатын ештеңе жоқ
condition-silent = { $source }: дереккөз үндемейді, деректері белгісіз
condition-estimated = { $what } (бағалау бойынша)
condition-meter-suspect-bias = { $signal }: баланстан { $size } ауытқиды, көрсеткішіне сенбейміз
condition-meter-suspect-drift = { $signal }: баланстан алыстап барады, қазір { $size }, көрсеткішіне сенбейміз
condition-meter-suspect-stuck = { $signal }: материал қозғалса да көрсеткіші өзгермейді, оған сенбейміз
condition-meter-suspect-spike = { $signal }: жалған секірістер, көрсеткішіне сенбейміз
condition-meter-suspect-dead = { $signal }: материал қозғалысын көрсетпейді немесе үндемейді
condition-meter-suspect-rival = (немесе { $rival })
condition-out-of-pattern = { $signal }: көршілерімен бұрынғыдай үйлеспейді
condition-calibration-overdue = { $signal }: калибрлеу мерзімі { $since } өтіп кетті
condition-sensor-drifts = { $signal }: калибрлеуден кейін баланс бойынша { $size } ауытқыды

alert-raised = { $what }. Себебі: { $cause }
alert-joined = { $what }. Себебі бұрынғыша: { $cause }
alert-cleared = { $cause }: оқиға аяқталды
alert-acknowledged = { $cause }: расталды, { $by }
alert-commented = { $cause }: түсініктеме, { $by }: { $comment }
alert-advised = { $cause }: не істеуге болады: { $what }
alert-advice-best = { $levers }. Сақтайды: { $size } ({ $stage }); шешім қабылдау мерзімі: { $until }

## Header

shift-label = Ауысым
shift-left = { $span } қалды
shift-none = ауысым жоқ
time-label = Алаң уақыты
plan-label = Жоспар
plan-version = v{ $version }, { $at } бастап
plan-none = жоспар жоқ
plan-trial-title = Жоспарды тексеру
plan-trial-chance = орындалу ықтималдығы
mode-live = НАҚТЫ УАҚЫТ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ҚАЙТА КӨРСЕТУ
sources-label = Дереккөздер
sources-alive = { $all } ішінен { $alive } жұмыста
sources-detail = байланыс сапасы
sources-title = Дереккөздер
source-label = Дереккөз
source-signals = Сигналдар: { $count }
source-state = Күйі
source-alive = тірі
source-silent = үнсіз
source-down = байланыс жоқ
alarms-label = Оқиғалар
alarms-new = { $count } жаңа
alarms-acknowledged = { $count } расталды
language-label = Тіл
theme-light = Ашық түс
theme-dark = Қараңғы түс
loading = Сервермен байланыс орнатылуда…

## Chain

chain-label = Өндірістік тізбек
stage-label = Кезең
buffer-label = Буфер
table-show = Кесте
table-hide = Сұлба
stage-on-plan = жоспар бойынша
stage-ahead = озық
stage-behind = артта
stage-starved = шикізат жоқ
stage-blocked = орын жоқ
stage-unknown = дерек жоқ
stage-no-plan = жоспар жоқ
lag-on-plan = жоспарда
rate-label = қарқын
lag-label = фаза
total-of-plan = { $actual } / { $planned }
data-age = дерек { $span } бұрын
buffer-full-in = толуына
buffer-empty-in = босауына
buffer-full-now = толы
buffer-empty-now = бос
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – жоқ)
buffer-no-clock = шек алыс
buffer-above = шектен жоғары
buffer-below = шектен төмен
buffer-no-flow = ағын белгісіз
sensor-doubtful = датчик ?
level-label = деңгей
clock-label = мерзім
net-label = кіріс пен шығыс айырмасы
actual-label = факт
planned-label = жоспар
state-label = күйі

summary-in-step = Тізбек жоспар бойынша жүруде
summary-unknown = { $count } кезең туралы дерек жоқ
summary-worst = Ең артта қалған
summary-clock = Ең жақын шек
summary-drum = { $at } бастап тар орын
drum-mark = тар орын
estimate-tab-twin = бағалау: дублёр, { $since }
estimate-tab-balance = бағалау: баланс, { $since }
estimate-tab-manual = бағалау: қолмен, { $since }
estimate-twin = Дублёр «{ $signal }» бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-balance = Айналадағы баланс бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-manual = Берілген сан бойынша бағалау, { $since } бастап: сигналдың өзі үндемейді.
estimate-part = Орындалғанның { $amount } бөлігі — бағалау.
forecast-estimated = Ол қазір бағаланған сандардан басталады.
drum-stop = тоқтап тұр
drum-rate = баяу
drum-plan = ақаусыз
zone-green = жасыл
zone-yellow = сары
zone-red = қызыл
legend-sign = + артта, − озық, ±5 мин «жоспарда»
legend-done = «/»: осы сағатқа жоспардан орындалғаны; → ауысым соңына
legend-plan = қазіргі жоспар
legend-nominal = номинал
legend-marks = шектер
legend-target = мақсат
legend-band = қателік
legend-clock = мерзім: болжам бойынша, жақшада 80 %
legend-unknown = дерек жоқ
legend-estimate = ~ бағалау: үндемеген сигналдың орнына басқасы айтады

legend-title = Белгілер

## Forecast

forecast-open = болжам
forecast-title = Болжам

## Use of time

close = Жабу
time-title = Осы ауысымның уақыты
time-last = Алдыңғы ауысым
time-producing = жұмыс
time-slow = баяу жұмыс
time-starved = шикізат жоқ
time-blocked = орын жоқ
time-down = жоспардан тыс тоқтап тұру
time-planned-stop = жоспарлы тоқтап тұру
time-idle = жоспар жоқ
time-unknown = дерек жоқ
time-quality = сапа
time-oee = OEE

## Incidents

incidents-title = Оқиғалар
incidents-none = Оқиға жоқ
incidents-none-more = Тізбекте араласуды қажет ететін жер жоқ.
incidents-none-blind = Бірақ барлық буын туралы дерек жоқ.
incidents-rest = және тағы { $count } оқиға
incident-cause = себебі: { $cause }
incident-since = { $at } бастап · { $span }
incident-ended = { $at } аяқталды
incident-loss = ештеңе істелмесе: { $stage } { $until } дейін { $amount } кем береді
incident-loss-parts = оның ішінде: { $parts }
incident-loss-machine = { $machine } жұмыс істемейді
incident-loss-even-so = қазір жөнделсе де, жоспарға { $amount } жетпейді
incident-members = тағы { $count } салдар
incident-new = расталмаған
incident-acknowledged = расталды
incident-normal = аяқталды
member-over = өтті
acknowledge = Растау
acknowledging = Жіберілуде…
comment = Түсініктеме
comment-send = Жазу
comment-placeholder = не істелді, кімге хабарланды
refused = Сервер қабылдамады: { $error }
name-title = Кім растайды?
name-hint = Аты-жөні бір рет сұралып, осы браузерде сақталады.
name-field = Тегі және лауазымы
name-save = Сақтау
name-change = өзгерту
name-current = Пультте: { $name }
cancel = Болдырмау

## Demonstration and replay

demo-title = Сценарийлер
demo-stop = Сценарийді тоқтату
demo-running = жүруде
demo-none = Сценарий жоқ
replay-title = Жазба
replay-pause = Кідірту
replay-play = Жалғастыру
replay-paused = кідіртілді
replay-speed = Жылдамдық

## Link

link-lost = Сервермен байланыс { $at } бері жоқ. Соңғы белгілі күй көрсетілген, бұл қазіргі күй емес.
link-frozen = Сервер жауап береді, бірақ алаң уақыты { $at } бері тұр. Көрсетілген деректер жаңармайды.
link-refused = Сервердің жауабы күткендей емес: { $error }

## Metal beside the tonnes

metal-of-plan = жоспар { $planned }
loss-unknown = белгісіз

## Figures of a shift that people enter

entry-open = Дерек енгізу
entry-title = Ауысым деректері
entry-author = Енгізуші (аты-жөні)
entry-author-needed = Кім енгізетінін жазыңыз.
entry-shift-now = Осы ауысым
entry-shift-last = Өткен ауысым
entry-missing = Енгізілмегені: { $all } ішінен { $count }
entry-complete = Бәрі енгізілді
entry-none = енгізілмеген
entry-told = енгізілгені: { $count }
entry-told-until = тек { $at } дейін
entry-from = басы
entry-until = соңы
entry-at = уақыты
entry-document = құжат №
entry-reason = { $when } деректерін түзету. Себебі:
entry-reason-needed = Түзету себебін жазыңыз.
entry-withdraw = Алып тастау
entry-withdrawn = алынып тасталды
entry-correct = түзету
entry-revisions = өзгертілді: { $count } жазба
entry-more = тағы { $count } көрсету
entry-eyes = Көзбен бағаланған деңгейлер
entry-send = Жіберу
entry-keys = Enter — келесі, Ctrl+Enter — жіберу
entry-taken = Қабылданды: { $count }
entry-not-taken = Ештеңе қабылданған жоқ. Белгіленгенін түзетіп, қайта жіберіңіз.
entry-not-sent = Жіберілген жоқ. Белгіленгенін түзетіңіз.
entry-nothing = Жіберетін ештеңе жоқ: кемінде бір мән енгізіңіз.
entry-no-link = Сервермен байланыс жоқ. Енгізілгені осында сақталды: қайта жіберіңіз.
entry-out-of-range = Шектен тыс. Күтілетіні: { $range }
entry-range-from = { $least } { $unit } бастап
entry-range-to = { $most } { $unit } дейін
entry-time-expected = Уақыт бұл ауысымға жатпайды. Күтілетіні: { $start }–{ $end } аралығында СС:ММ
entry-told-already = { $at } дейін енгізіліп қойған. Өзгерту үшін «түзету» батырмасын басыңыз
entry-last-title = Өткен ауысым қорытындысы
entry-file = Файл: таразы, зертхана, ауысым қорытындысы
entry-file-hint = XLSX немесе CSV. Файл алдымен тексеріледі, содан кейін батырмамен қабылданады.
entry-file-kind = Кесте түрі
entry-file-usual = бағандардың әдеттегі атауларымен
entry-file-choose = Файлды таңдаңыз
entry-file-author = Алдымен жоғарыда кім енгізетінін жазыңыз.
entry-file-would = Қабылданатыны: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-good = Жарамды жолдар: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-taken = Қабылданды: жаңа { $new }, түзету { $corrects }; бұрыннан белгілі { $same }.
entry-file-known = Файлда жаңа ештеңе жоқ: бәрі бұрыннан белгілі.
entry-file-problems = Қате: { $count }. Ештеңе қабылданған жоқ.
entry-file-take = Файлды қабылдау
entry-file-take-good = Тек жарамды жолдарды қабылдау: { $count }
entry-file-sheets = «{ $sheet }» парағы оқылды. Оқылмағандары: { $others }.
entry-file-outdated = { $rows } жолдар: содан бері қолмен түзетілген, түзету күшінде қалады.
entry-row = Жол
entry-column = Баған
entry-what = Не дұрыс емес және не күтіледі
last-title = Өткен ауысым
last-amended = { $at } түзетілді, бұрын { $was }

fact-out-of-range = { $found } — шектен тыс. Күтілетіні: { $least }–{ $most }
fact-too-old = Тым ескі. { $since } бастап қабылданады: осы және өткен ауысым
fact-forgotten = Тым ескі: бұл уақытты енді түзетуге болмайды
fact-future = Бұл уақыт әлі келген жоқ. Күтілетіні: { $until } дейін
fact-overlaps = Бұл уақыттың бір бөлігіне енгізіліп қойған: { $value } ({ $from }–{ $until }, { $author }). Сол жазбаны түзетіңіз
fact-no-reason = Енгізіліп қойған: { $value } ({ $author }). Түзету үшін «түзету» батырмасын басып, себебін жазыңыз
fact-not-a-number = { $found } — сан емес. Мысалы, 1 240,5 күтіледі
fact-not-a-time = { $found } — уақыт емес. Мысалы, 22.11.2026 08:00 күтіледі
fact-not-a-date = { $found } — күн емес. Мысалы, 22.11.2026 күтіледі
fact-lacks-time = Уақыты жоқ. Күннің жанында сағат немесе ауысым күтіледі
fact-lacks-date = { $found } күнсіз. Жанында күні күтіледі
fact-no-heading = Кесте тақырыптары табылмады. Уақыт (Күні мен Уақыты, Басталуы мен Аяқталуы немесе Күні мен Ауысым) және мән (Нетто, Нақты, …) керек
fact-no-column = «{ $expected }» бағаны жоқ. Табылғаны: { $found }
fact-unknown-name = Белгісіз: { $found }. Көрсеткіштің, бункердің немесе кезеңнің атауы күтіледі
fact-of-nothing = Мән неге қатысты екені белгісіз: кесте түрін таңдаңыз немесе көрсеткіш бағанын қосыңыз
fact-contradicts = { $row }-жолмен бірдей, бірақ мәні басқа. Дұрыс жолды қалдырыңыз немесе құжат нөмірлерін жазыңыз
fact-unit = Баған өлшемі { $found }, күтілетіні { $expected }. Қайта есептелмейді
fact-no-table = Файл оқылмайды. Кестесі бар XLSX немесе CSV күтіледі
fact-no-rows = Тақырып астында мәні бар жолдар жоқ
fact-too-wide = Артық ұяшық бар. Санның үтірі бөлгіш ретінде оқылған болуы мүмкін
fact-no-shift = { $found } — бұл күні ондай ауысым жоқ
fact-backwards = Соңы басынан бұрын
fact-needs-interval = Басы мен соңы керек
fact-needs-one-time = Бір ғана уақыт керек
fact-author = Аты-жөні: 1-ден { $most } таңбаға дейін
fact-too-long = Тым ұзын: { $most } таңбадан аспауы керек
fact-full = Жазба саны { $limit } болды, енді қабылданбайды

## Units

unit-t = т
unit-per-hour = { $unit }/сағ
span-days = { $days } тәул { $hours } сағ
span-hours = { $hours } сағ { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

## Sensors

sensors-title = Датчиктер тізілімі
sensor-label = Датчик
sensor-state = Күйі
sensor-last = Калибрлеу
sensor-due = Келесі
sensor-due-in = { $at } ({ $days } күннен кейін)
sensor-due-ago = { $at } ({ $days } күн бұрын)
sensor-valid = жарамды
sensor-overdue = мерзімі өткен
sensor-calibrations = Калибрлеулер: { $count }

# Адамдар: кіру, рөлдер, әрекеттер журналы
who-sign-in = Мұны істеу үшін жүйеге кіріңіз.
who-look = Көру үшін жүйеге кіріңіз.
who-ended = Сеанс аяқталды. Қайта кіріңіз.
who-wrong = Логин немесе құпиясөз қате.
who-wrong-old = Ескі құпиясөз қате.
role-viewer = бақылаушы
role-dispatcher = диспетчер
role-engineer = инженер
role-unit = учаске
role-administrator = әкімші
sign-title = Кіру
sign-login = Логин
sign-password = Құпиясөз
sign-do = Кіру
sign-caps = Caps Lock қосулы
sign-again = { $wait } кейін қайталауға болады
sign-show = Құпиясөзді көрсету
me-open = Кіру қажет емес
me-stranger = Сіз кірген жоқсыз
me-title = Пультте кім
me-roles = Рөлдер
me-units = Кезеңдер
me-sign-out = Шығу
me-password = Құпиясөзді ауыстыру
me-users = Пайдаланушылар
me-log = Әрекеттер журналы
me-demo = Басқа рөлде көру
me-may-not = Рөліңіз мұны істей алмайды
me-not-yours = Басқа кезеңдерге қатысты
password-old = Ескі құпиясөз
password-new = Жаңа құпиясөз, кемінде 10 таңба
password-again = Жаңа құпиясөз тағы бір рет
password-differ = Құпиясөздер сәйкес емес
password-changed = Құпиясөз өзгертілді. Жаңасымен кіріңіз.
users-add = Пайдаланушы қосу
users-name = Тегі және лауазымы
users-state = Күйі
users-active = рұқсат бар
users-disabled = ажыратылған
users-disable = Ажырату
users-enable = Рұқсат беру
users-change = Өзгерту
users-reset = Жаңа құпиясөз
users-save = Сақтау
users-saved = Сақталды: { $login }
log-when = Қашан
log-who = Кім
log-from = Қайдан
log-what = Не
log-on = Неге
log-outcome = Нәтиже
log-all = барлығы
log-more = Бұрынғыларын көрсету
log-none = Мұндай жазбалар жоқ
log-nobody = белгісіз
log-open = кірусіз
entry-by = { $name } енгізді
did-asked = сұралды
did-done = орындалды
did-refused = қабылданбады
did-denied = рұқсат етілмеді
did-failed = орындалмады
act-sign-in = кіру
act-sign-out = шығу
act-acknowledge = растау
act-comment = пікір
act-calibrate = калибрлеу
act-plan = жоспар
act-user-add = жаңа пайдаланушы
act-user-roles = пайдаланушы рөлдері
act-user-password = пайдаланушы құпиясөзі
act-token-add = жаңа токен

## What can be done, and orders
advice-title = Не істеуге болады
advice-decide-by = Шешім мерзімі: { $at } ({ $span })
advice-order = Өкім беру
advice-orders = Өкімдер
advice-call-off = тоқтату
act-issue = өкім
act-call-off = өкімді тоқтату
advice-more = Басқа нұсқалар: { $count }
`,yc=`# Every text of the page and of the alerts, in Russian. The same keys in kk and en; a key missing from kk is shown in Russian.
# Arguments are ready-made strings. $n is a number and only chooses the plural form; what is printed is $count.
# The names of buffers have any gender and number, so a sentence about one puts a colon after its name.

## Alerts and incidents: used by the server and by the page

condition-behind = { $stage }: отставание от плана { $lag }
condition-behind-bad-plan = { $stage }: отставание от плана { $lag }; проверка плана давала здесь шанс { $chance }
condition-slow = { $stage }: темп { $pace } от нужного с { $since }
condition-slow-stands = { $stage }: стоит с { $since }
condition-will-fill = { $buffer }: будет полон в { $at } (через { $in })
condition-will-empty = { $buffer }: будет пуст в { $at } (через { $in })
condition-full = { $buffer }: полон, подающий этап заблокирован
condition-empty = { $buffer }: пуст, следующему этапу нечего брать
condition-silent = { $source }: источник молчит, его данные неизвестны
condition-estimated = { $what } (по оценке)
condition-meter-suspect-bias = { $signal }: расходится с балансом на { $size }, показаниям не верим
condition-meter-suspect-drift = { $signal }: уходит от баланса, сейчас на { $size }, показаниям не верим
condition-meter-suspect-stuck = { $signal }: показания застыли, хотя материал движется, им не верим
condition-meter-suspect-spike = { $signal }: ложные выбросы, показаниям не верим
condition-meter-suspect-dead = { $signal }: не показывает движения материала или молчит
condition-meter-suspect-rival = (или { $rival })
condition-out-of-pattern = { $signal }: не согласуется с соседями так, как раньше
condition-calibration-overdue = { $signal }: срок калибровки истёк { $since }
condition-sensor-drifts = { $signal }: после калибровки ушёл на { $size } по балансу
condition-low-grade = { $stage }: содержание { $pace } от плана, в тоннах этой смены не хватает { $size } ({ $content })
condition-low-recovery = { $stage }: извлечение { $pace } от плана, в этой смене не хватает { $size } ({ $content })

alert-raised = { $what }. Причина: { $cause }
alert-replaces = Заменяет происшествие № { $number }, не квитированное (таких { $count } с { $since })
alert-joined = { $what }. Причина прежняя: { $cause }
alert-cleared = { $cause }: происшествие закончилось
alert-acknowledged = { $cause }: квитировано, { $by }
alert-commented = { $cause }: комментарий, { $by }: { $comment }
alert-advised = { $cause }: что можно сделать: { $what }
alert-advice-best = { $levers }. Спасает { $size } ({ $stage }); решить до { $until }

## Header

shift-label = Смена
shift-left = осталось { $span }
shift-none = смены нет
time-label = Время площадки
plan-label = План
plan-version = v{ $version } с { $at }
plan-next = затем v{ $version } с { $at }
plan-none = плана нет
plan-trial-good = проверка плана: не ниже { $chance }
plan-trial-poor = по проверке: { $stage }
plan-trial-title = Проверка плана
plan-trial-of = v{ $version }, смена { $from }–{ $until }
plan-trial-done = будет сделано (80 %)
plan-trial-chance = шанс выполнить
plan-trial-weakest = Слабый час { $from }–{ $until }: { $stage } отстаёт на { $lag } ({ $amount }), причина: { $cause }
plan-trial-no-weak = Слабых часов нет: план нигде не уходит дальше возможного.
plan-trial-at = По состоянию на { $at }. Выполнен: 98 % плана к концу смены, если новых поломок не будет.
plan-trial-none = Проверять нечего: впереди нет плана, или прогноз невозможен.
plan-trial-stage = Проверка плана этой смены давала здесь шанс { $chance }.
mode-live = ПРЯМЫЕ ДАННЫЕ
mode-demo = ДЕМО ×{ $speed }
mode-replay = ВОСПРОИЗВЕДЕНИЕ
sources-label = Источники
sources-alive = живы { $alive } из { $all }
sources-detail = качество связи
sources-ailing = { $n ->
    [one] у { $count } замечание
   *[other] у { $count } замечания
}
sources-title = Источники данных
sources-note = По состоянию на { $at }; доли — за последний час. Возраст: насколько старым было самое свежее из пришедшего за последние минуты; меньше нуля — часы источника спешат.
source-label = Источник
source-state = Состояние
source-heard = Последнее
source-readings = За час
source-missing = Не пришло
source-late = Поздно
source-rejected = Отвергнуто
source-age = Возраст
source-secs = { $secs } с
source-alive = жив
source-silent = молчит
source-down = нет связи
source-reasons = Кроме хороших:
source-signals = Сигналы: { $count }
source-signals-more = и ещё { $count }
sensors-title = Реестр датчиков
sensors-none = В файле площадки нет датчиков в реестре.
sensors-note = Уход по балансу: насколько датчик завышает, с удвоенной стандартной ошибкой. Погрешности — наибольшие из показаний.
sensor-label = Датчик
sensor-state = Состояние
sensor-last = Калибровка
sensor-due = Следующая
sensor-due-in = { $at } (через { $days } дн.)
sensor-due-ago = { $at } ({ $days } дн. назад)
sensor-accuracy = Допуск
sensor-off = Уход по балансу
sensor-valid = действует
sensor-overdue = просрочена
sensor-not-calibrated = калибровок не введено
sensor-drifts = показания уходят
sensor-often-out = дважды подряд вне допуска: калибровать чаще
sensor-modes = отказы:
sensor-calibrations = Калибровки: { $count }
sensor-line = множитель { $gain }, сдвиг { $offset }
sensor-errors = погрешность до калибровки { $found }, после { $left }
sensor-within = в допуске
sensor-out = вне допуска
sensor-withdrawn = отозвана
signal-stale = устарел
signal-good = в порядке
signal-good-backfilled = из архива
signal-uncertain-stuck = застыл
signal-uncertain-estimated = оценка
signal-uncertain-suspect = под подозрением
signal-uncertain-clock = время под сомнением
signal-uncertain-sensor = датчик под сомнением
signal-uncertain-spike = выброс
signal-uncertain-change = слишком быстрое изменение
signal-uncertain-substituted = заменён
signal-bad-range = вне диапазона
signal-bad-sensor = датчик без значения
signal-bad-device = отказ устройства
signal-bad-comm = нет связи с устройством
signal-bad-config = нет такого регистра
signal-bad-no-data = нет данных
signal-bad-heartbeat = сигнал жизни стоит
signal-bad-stuck = застыл, заменён
outcome-uncertain = сомнительные
outcome-late = поздние, но вовремя
outcome-bad-range = вне диапазона
outcome-bad-sensor = датчик без значения
outcome-bad-device = отказ устройства
outcome-bad-comm = нет связи с устройством
outcome-bad-config = нет такого регистра
outcome-bad-no-data = нет данных
outcome-spike = выброс
outcome-change = слишком быстрое изменение
outcome-bad-heartbeat = сигнал жизни стоит
outcome-bad-stuck = застыл, заменён
outcome-duplicate = повторы
outcome-too-late = слишком поздние
outcome-future = из будущего
outcome-queue-full = не хватило места
outcome-no-answer = без ответа
outcome-refused = отказано
outcome-malformed = не разобрано
outcome-unmapped = не объявлено
outcome-sequence = потеряно в пути
outcome-skipped = опрос пропущен
finding-no-connection = Нет соединения.
finding-no-connection-steps = Проверьте питание шлюза или брокера и кабель, затем адрес и порт в файле площадки. Остальные источники живы — значит, сеть у сервера есть. Соединение восстановится само.
finding-silent = Соединение есть, данных нет.
finding-silent-steps = Проверьте, работает ли устройство за шлюзом и публикует ли оно; если молчит весь шлюз — питание и сеть на участке.
finding-no-answer = Часть запросов остаётся без ответа.
finding-no-answer-steps = Проверьте питание и адрес (unit id) молчащего устройства, затем линию до него; если не отвечают все — шлюз. Живых соседей это не задерживает.
finding-refused = Устройство говорит, что такого регистра нет.
finding-refused-steps = Сверьте адрес, таблицу и тип с руководством; частая ошибка — счёт с 1 вместо 0.
finding-malformed = Сообщения не удаётся разобрать.
finding-malformed-steps = Сравните пришедшее сообщение с указателем value и форматом времени в файле площадки: вероятно, обновили прошивку или шлюз.
finding-unmapped = Приходит то, что не объявлено.
finding-unmapped-steps = Допишите сигнал в файл площадки или уберите лишнюю подписку.
finding-lost = Часть данных теряется в пути.
finding-lost-steps = Проверьте загрузку сети и шлюза, очередь брокера (max_queued_messages) и уровень радиосигнала.
finding-overloaded = Линия не успевает: часть опросов пропускается.
finding-overloaded-steps = Опрашивайте медленные точки реже (class), объедините соседние адреса, поднимите скорость линии; проверьте, не тормозит ли её молчащее устройство.
finding-clock-ahead = Часы спешат на { $by }: показания из будущего не учитываются.
finding-clock-ahead-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс.
finding-clock-behind = Самое свежее приходит с возрастом { $by }: отстают часы, или данные стоят в очереди.
finding-clock-behind-steps = Если возраст не меняется — часы: включите NTP, сверьте часовой пояс. Если растёт или убывает — очередь на шлюзе.
finding-clocks-corrected = Часы неверны, { $by }: { $devices }. Показания поставлены на своё время.
finding-clocks-corrected-steps = Включите на устройстве синхронизацию времени (NTP) и сверьте часовой пояс. Если данные и должны приходить с опозданием, укажите clock = "trusted" в файле площадки.
source-clocks = Часы устройств: { $count }
clock-ahead = спешат на { $by }
clock-behind = отстают на { $by }
clock-well = верны
clock-trusted = приняты на веру
clock-gains = уход { $secs } с в сутки
clock-set = переведены в { $at } на { $by } с
clock-waiting = ждут: { $count }
finding-device = Ни один сигнал не даёт значения: устройство само сообщает о неисправности.
finding-device-steps = Посмотрите на дисплей и индикацию устройства, его питание и журнал; проверьте, не в обслуживании ли оно.
finding-sensors = Не в порядке отдельные датчики: { $signals }.
finding-sensors-steps = Связь есть, остальные сигналы приходят: осмотрите датчик, его питание и обогрев.
alarms-label = Происшествия
alarms-new = { $n ->
    [one] { $count } новое
   *[other] { $count } новых
}
alarms-acknowledged = { $count } принято
alarms-returned = { $n ->
    [one] { $count } ушло неквитированным
   *[other] { $count } ушло неквитированными
}
language-label = Язык
theme-light = Светлая тема
theme-dark = Тёмная тема
loading = Связь с сервером устанавливается…

## Chain

chain-label = Производственная цепочка
stage-label = Этап
buffer-label = Буфер
table-show = Таблица
table-hide = Схема
stage-on-plan = по плану
stage-ahead = опережает
stage-behind = отстаёт
stage-starved = нечего брать
stage-blocked = некуда отдать
stage-unknown = нет данных
stage-no-plan = нет плана
lag-on-plan = по плану
rate-label = темп
lag-label = фаза
total-of-plan = { $actual } из { $planned }
data-age = данные { $span } назад
buffer-full-in = полон через
buffer-empty-in = пуст через
buffer-full-now = полон
buffer-empty-now = пуст
buffer-clock-band = ({ $earliest }–{ $latest })
buffer-clock-open = ({ $earliest } – нет)
buffer-no-clock = предел далеко
buffer-above = выше предела
buffer-below = ниже предела
buffer-no-flow = поток неизвестен
sensor-doubtful = датчик ?
level-label = уровень
clock-label = срок
net-label = приток минус отбор
actual-label = факт
planned-label = план
state-label = состояние

summary-in-step = Цепочка идёт по плану
summary-unknown = { $n ->
    [one] О { $count } этапе нет данных
   *[other] О { $count } этапах нет данных
}
summary-worst = Больше всех отстаёт
summary-clock = Ближайший предел
summary-drum = Узкое место с { $at }
drum-mark = узкое место
estimate-tab-twin = оценка: дублёр с { $since }
estimate-tab-balance = оценка: баланс с { $since }
estimate-tab-manual = оценка: задано с { $since }
estimate-twin = Оценка по дублёру «{ $signal }» с { $since }: сам сигнал ничего не говорит.
estimate-balance = Оценка по балансу вокруг с { $since }: сам сигнал ничего не говорит.
estimate-manual = Оценка по заданному числу с { $since }: сам сигнал ничего не говорит.
estimate-part = Из выполненного { $amount } — оценка.
forecast-estimated = Он начинается с чисел, которые сейчас оценены.
drum-stop = стоит
drum-rate = работает медленно
drum-plan = исправно
burn-fast = Допуск плана 2 %: израсходовано { $used }, темп ×{ $rate }
burn-gone = Допуск плана 2 % исчерпан ({ $used })
zone-label = защита узкого места
zone-before = питает узкое место: зона { $zone }, израсходовано { $used }
zone-after = принимает от узкого места: зона { $zone }, израсходовано { $used }
zone-green = зелёная
zone-yellow = жёлтая
zone-red = красная
legend-sign = + отстаёт, − опережает, ±5 мин «по плану»
legend-done = «из»: сделано из плана к этому часу; → к концу смены, ▲ план вряд ли выполним
legend-plan = план сейчас
legend-nominal = номинал
legend-marks = пределы
legend-target = цель
legend-band = погрешность
legend-clock = срок: по прогнозу, в скобках 80 %
legend-unknown = нет данных
legend-estimate = ~ оценка: за умерший сигнал говорит замена
legend-drum = узкое место: этап, который сейчас держит цепочку
legend-thirds = трети запаса буфера для узкого места

legend-title = Обозначения

## Forecast

forecast-open = прогноз
forecast-title = Прогноз
forecast-at = Прогноз на { $at }: { $paths } вариантов, на { $span } вперёд.
forecast-none = Прогноза пока нет.
end-title = К концу смены (80 %)
end-of-plan = из { $planned } по плану; шанс выполнить
grade-title = Насколько прогнозы сбывались
grade-what = что говорилось
grade-was = что вышло
grade-aim = цель
grade-levels = полоса 80 % для уровня на { $ahead } вперёд
grade-clock = часы до предела, который наступил, за последний час
grade-end-held = полоса 80 % для конца смены
grade-end-error = итог смены, в доле плана
grade-held = сбылось { $held } из { $cases }
grade-off = ошибка { $off } в среднем по { $cases }
grade-none = случаев ещё не было

## Use of time

close = Закрыть
detail-open = Использование времени
time-title = Время этой смены
time-last = Прошлая смена
time-none = Смены пока нет.
time-producing = работа
time-slow = медленная работа
time-starved = нечего брать
time-blocked = некуда отдать
time-down = внеплановый простой
time-planned-stop = плановый простой
time-idle = нет плана
time-unknown = нет данных
time-availability = доступность
time-ready = готовность
time-used = использование готовности
time-effectiveness = эффективность
time-quality = качество
time-oee = OEE
time-utilisation = загрузка по часам

## Incidents

incidents-title = Происшествия
incidents-none = Происшествий нет
incidents-none-more = Ни одно звено не требует вмешательства.
incidents-none-blind = Но не обо всех звеньях есть данные.
incidents-rest = { $n ->
    [one] и ещё { $count } происшествие
    [few] и ещё { $count } происшествия
   *[other] и ещё { $count } происшествий
}
incident-cause = причина: { $cause }
incident-since = с { $at } · { $span }
incident-ended = закончилось в { $at }
incident-replaces = повторно: заменяет № { $number }, не квитировано (таких { $count } с { $since })
incident-loss = если ничего не делать: { $stage } недодаст { $amount } к { $until }
incident-loss-parts = из них по причине: { $parts }
incident-loss-machine = { $machine } не работает
incident-loss-even-so = даже если устранить сейчас, плану не хватит { $amount }
incident-members = { $n ->
    [one] ещё { $count } последствие
    [few] ещё { $count } последствия
   *[other] ещё { $count } последствий
}
incident-new = не квитировано
incident-acknowledged = квитировано
incident-returned = ушло, не квитировано
incident-normal = закончилось
member-over = прошло
acknowledge = Квитировать
acknowledging = Отправляется…
comment = Комментарий
comment-send = Записать
comment-placeholder = что сделано, кому сообщено
refused = Сервер не принял: { $error }
name-title = Кто квитирует?
name-hint = Имя спрашивается один раз и хранится в этом браузере.
name-field = Фамилия и должность
name-save = Запомнить
name-change = сменить
name-current = За пультом: { $name }
cancel = Отмена

## Demonstration and replay

demo-title = Сценарии
demo-stop = Остановить сценарий
demo-running = идёт
demo-none = Сценариев нет
replay-title = Запись
replay-pause = Пауза
replay-play = Пустить
replay-paused = на паузе
replay-speed = Скорость

## Link

link-lost = Связи с сервером нет с { $at }. Показано последнее известное; это не текущее состояние.
link-frozen = Сервер на связи, но время площадки стоит с { $at }. Показанное не обновляется.
link-refused = Сервер отвечает, но не так, как ожидалось: { $error }

## Metal beside the tonnes

metal-title = Металл: { $content }
metal-sampled = проба в { $at }
metal-grade = содержание в питании сейчас
metal-recovery = извлечение сейчас
metal-won = извлечено за смену
metal-moved = прошло за смену
metal-gap = к плану
metal-unknown = тонны с неизвестным содержанием
metal-of-plan = план { $planned }
loss-own-stop = свои остановки
loss-slow = медленная работа
loss-starved = нет питания, причина: { $by }
loss-blocked = заблокирован, причина: { $by }
loss-quality = содержание и извлечение
loss-plan = изменение плана
loss-unknown = неизвестно

## Figures of a shift that people enter

entry-open = Ввести данные
entry-title = Данные смены
entry-author = Кто вводит (фамилия)
entry-author-needed = Укажите, кто вводит.
entry-shift-now = Эта смена
entry-shift-last = Прошлая смена
entry-missing = Не введено: { $count } из { $all }
entry-complete = Всё введено
entry-none = не введено
entry-told = введено: { $count }
entry-told-until = только до { $at }
entry-from = с
entry-until = до
entry-at = время
entry-document = № документа
entry-reason = Исправление за { $when }. Причина:
entry-reason-needed = Напишите причину исправления.
entry-withdraw = Отозвать
entry-withdrawn = отозвано
entry-correct = исправить
entry-revisions = редакций: { $count }
entry-more = показать ещё { $count }
entry-eyes = Уровни на глаз
entry-send = Отправить
entry-keys = Enter — дальше, Ctrl+Enter — отправить
entry-taken = Принято: { $count }
entry-not-taken = Ничего не принято. Исправьте отмеченное и отправьте снова.
entry-not-sent = Не отправлено. Исправьте отмеченное.
entry-nothing = Отправлять нечего: введите хотя бы одно значение.
entry-no-link = Нет связи с сервером. Введённое сохранено здесь: отправьте ещё раз.
entry-out-of-range = Вне пределов. Ожидается: { $range }
entry-range-from = от { $least } { $unit }
entry-range-to = до { $most } { $unit }
entry-time-expected = Время не из этой смены. Ожидается ЧЧ:ММ от { $start } до { $end }
entry-told-already = До { $at } уже введено. Чтобы изменить, нажмите «исправить»
entry-last-title = Итоги прошлой смены
entry-file = Файл: весовая, лаборатория, сводка
entry-file-hint = XLSX или CSV. Сначала файл проверяется, принимается — по вашей кнопке.
entry-file-kind = Вид таблицы
entry-file-usual = по обычным названиям столбцов
entry-file-choose = Выберите файл
entry-file-author = Сначала укажите вверху, кто вводит.
entry-file-would = Будет принято: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-good = Годные строки: новых { $new }, исправлений { $corrects }; уже известно { $same }.
entry-file-taken = Принято: новых { $new }, исправлений { $corrects }; уже было известно { $same }.
entry-file-known = Нового в файле нет: всё уже известно.
entry-file-problems = Ошибок: { $count }. Ничего не принято.
entry-file-take = Принять файл
entry-file-take-good = Принять только годные строки: { $count }
entry-file-sheets = Прочитан лист «{ $sheet }». Не прочитаны: { $others }.
entry-file-outdated = Строки { $rows }: с тех пор исправлено вручную, исправление остаётся.
entry-row = Строка
entry-column = Столбец
entry-what = Что не так и что ожидается
last-title = Прошлая смена
last-amended = исправлено в { $at }, было { $was }

fact-out-of-range = { $found } — вне пределов. Ожидается от { $least } до { $most }
fact-too-old = Слишком старое. Принимается с { $since }: эта и прошлая смена
fact-forgotten = Слишком старое: это время уже не исправить
fact-future = Это время ещё не наступило. Ожидается до { $until }
fact-overlaps = За часть этого времени уже введено: { $value } ({ $from }–{ $until }, { $author }). Исправьте ту запись
fact-no-reason = Уже введено: { $value } ({ $author }). Чтобы исправить, нажмите «исправить» и напишите причину
fact-not-a-number = { $found } — не число. Ожидается, например, 1 240,5
fact-not-a-time = { $found } — не время. Ожидается, например, 22.11.2026 08:00
fact-not-a-date = { $found } — не дата. Ожидается, например, 22.11.2026
fact-lacks-time = Нет времени. Ожидается время суток или смена рядом с датой
fact-lacks-date = { $found } без даты. Ожидается дата рядом
fact-no-heading = Не найдены заголовки таблицы. Нужны время (Дата и Время, Начало и Окончание или Дата и Смена) и значение (Нетто, Факт, …)
fact-no-column = Нет столбца «{ $expected }». Найдены: { $found }
fact-unknown-name = Неизвестно: { $found }. Ожидается название показателя, бункера или этапа
fact-of-nothing = Непонятно, к чему относится значение: выберите вид таблицы или добавьте столбец с показателем
fact-contradicts = То же, что в строке { $row }, но с другим значением. Оставьте верную строку или дайте номера документов
fact-unit = Столбец в { $found }, ожидается { $expected }. Пересчёта нет
fact-no-table = Файл не читается. Ожидается XLSX или CSV с таблицей
fact-no-rows = Под заголовком нет строк со значениями
fact-too-wide = Лишняя ячейка. Возможно, запятая числа принята за разделитель
fact-no-shift = { $found } — нет такой смены в этот день
fact-backwards = Конец раньше начала
fact-needs-interval = Нужны начало и конец
fact-needs-one-time = Нужно одно время, без конца
fact-author = Имя: от 1 до { $most } знаков
fact-author-sign = Имя: без знака { $sign }
fact-too-long = Слишком длинно: не больше { $most } знаков
fact-full = Записей уже { $limit }, больше не принимается

## Units

unit-t = т
unit-per-hour = { $unit }/ч
span-days = { $days } сут { $hours } ч
span-hours = { $hours } ч { $minutes } мин
span-minutes = { $minutes } мин
span-seconds = { $seconds } с

# Люди: вход, роли, журнал действий
who-sign-in = Войдите, чтобы сделать это.
who-look = Чтобы смотреть, нужно войти.
who-ended = Сеанс закончился. Войдите снова.
who-open = Здесь никому не нужно входить: пользователей ещё нет. Первого добавляют на самой машине: tizbek user add.
who-not-allowed = { $name } не может этого сделать: нужна роль ({ $roles }).
who-not-yours = Это касается не ваших этапов ({ $units }).
who-other-name = Вы вошли как { $name } и не можете говорить за другого ({ $typed }).
who-wrong = Логин или пароль неверен.
who-wrong-old = Старый пароль неверен.
who-wait = Слишком много неудачных попыток. Попробуйте через { $wait }.
who-origin = Запрос пришёл с другой страницы ({ $origin }) и не выполнен.
who-host = Адрес { $host } здесь неизвестен, а вход не требуется: принимаются только адрес самой машины, localhost и origin из файла площадки.
who-proxy = Запрос пришёл через другую программу ({ $header }), а вход здесь не требуется: добавьте пользователя (tizbek user add) или укажите sign_in = "open" в файле площадки.
who-no-log = Журнал действий сейчас не записывается, поэтому ничего не сделано.
role-viewer = наблюдатель
role-dispatcher = диспетчер
role-planner = плановик
role-engineer = инженер
role-unit = участок
role-administrator = администратор
sign-title = Вход
sign-login = Логин
sign-password = Пароль
sign-do = Войти
sign-caps = Включён Caps Lock
sign-kept = То, что вы набрали, сохранено и будет отправлено.
sign-again = Снова можно через { $wait }
sign-show = Показать пароль
me-open = Вход не нужен
me-open-long = Пользователей ещё нет: входить никому не нужно, имена пишут сами. Первого пользователя добавляют на самой машине: tizbek user add.
me-stranger = Вы не вошли
me-title = Кто за пультом
me-roles = Роли
me-units = Этапы
me-sign-out = Выйти
me-password = Сменить пароль
me-users = Пользователи
me-log = Журнал действий
me-demo = Посмотреть в другой роли
me-may-not = Ваша роль этого не может
me-not-yours = Касается других этапов
password-old = Старый пароль
password-new = Новый пароль, не короче 10 знаков
password-again = Новый пароль ещё раз
password-differ = Пароли не совпадают
password-changed = Пароль изменён. Войдите с новым.
users-add = Добавить пользователя
users-name = Фамилия и должность
users-state = Состояние
users-active = допущен
users-disabled = отключён
users-disable = Отключить
users-enable = Допустить
users-change = Изменить
users-reset = Новый пароль
users-save = Сохранить
users-saved = Сохранено: { $login }
users-ends = С новым паролем или ролью сеансы пользователя заканчиваются.
log-when = Когда
log-who = Кто
log-from = Откуда
log-what = Что
log-on = Над чем
log-outcome = Итог
log-all = все
log-more = Показать более ранние
log-none = Таких записей нет
log-nobody = неизвестно кто
log-open = без входа
log-sound = Журнал цел, записей: { $count }; каждая такая, какой была записана.
log-unsound = Журнал изменён: запись { $row }. Сообщите администратору: tizbek log verify.
entry-by = ввёл { $name }
did-asked = запрошено
did-done = сделано
did-refused = не принято
did-denied = не разрешено
did-failed = не удалось
act-sign-in = вход
act-sign-out = выход
act-acknowledge = квитирование
act-comment = комментарий
act-tell-facts = ввод фактов
act-import-facts = загрузка таблицы
act-calibrate = калибровка
act-survey = замер запаса
act-plan = план
act-replay = управление повтором
act-scenario = сценарий демонстрации
act-user-add = новый пользователь
act-user-name = имя пользователя
act-user-roles = роли пользователя
act-user-password = пароль пользователя
act-user-disable = отключение пользователя
act-user-enable = допуск пользователя
act-token-add = новый токен
act-token-revoke = отзыв токена

## What can be done, and orders
advice-title = Что можно сделать
advice-nothing = Ничто из того, что можно приказать, сейчас не окупится (проверено: { $count }).
advice-saves = Спасает { $amount } ({ $band }) к концу: { $stage }
advice-decide-by = Решить до { $at } ({ $span })
advice-cost = стоит до { $cost }
advice-who = исполняет: { $owners }
advice-agree = согласовать с: { $units }
advice-harms = теряют: { $stages }
advice-order = Отдать распоряжение
advice-passed = поздно с { $at }
advice-orders = Распоряжения
advice-order-coming = действует с { $at }
advice-order-works = действует до { $until }
advice-call-off = отменить
act-issue = распоряжение
act-call-off = отмена распоряжения
advice-more = Другие варианты: { $count }
`,$o=["ru","kk","en"];function Cr(t,e){const n=new nc(t,{useIsolating:!1});for(const r of n.addResource(new wc(e)))throw r;return n}const Gs={ru:Cr("ru",yc),kk:Cr("kk",pc),en:Cr("en",bc)},kc={ru:["ru","en"],kk:["kk","ru","en"],en:["en","ru"]};function xc(){const t=new URLSearchParams(location.search).get("lang")??localStorage.getItem("tizbek.lang")??navigator.language;return $o.find(e=>t.startsWith(e))??"ru"}class $c{#e=me(gt(xc()));get current(){return a(this.#e)}set current(e){G(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.lang",e)}}const ca=new $c;function d(t,e){for(const n of kc[ca.current]){const r=Gs[n].getMessage(t)?.value;if(r){const s=[],i=Gs[n].formatPattern(r,e,s);for(const c of s)console.error(`${n}/${t}: ${c.message}`);return i}}return console.error(`no text for ${t}`),t}function bt(t){return t[ca.current]||t.ru||t.en}const Ec=" ",ms="−";function ge(t,e=0){const[n="0",r]=Math.abs(t).toFixed(e).split("."),s=n.replace(/\B(?=(\d{3})+$)/g,Ec),i=ca.current==="en"?".":",",c=r===void 0?s:s+i+r;return t<0&&/[1-9]/.test(c)?ms+c:c}function mn(t,e=0){const n=ge(t,e);return t>0&&/[1-9]/.test(n)?`+${n}`:n}function Qr(t){const e=Math.abs(t);return ge(t,e>=.05&&e<99.95?1:0)}const Sa=t=>t.replaceAll(" "," ");function Ot(t){const e=Math.max(0,Math.round(t));if(e<60)return Sa(d("span-seconds",{seconds:String(e)}));const n=Math.round(e/60);if(n<60)return Sa(d("span-minutes",{minutes:String(n)}));const r=Math.floor(n/60);return r<24?Sa(d("span-hours",{hours:String(r),minutes:String(n%60).padStart(2,"0")})):Sa(d("span-days",{days:String(Math.floor(r/24)),hours:String(r%24)}))}function es(t){const e=Math.round(Math.abs(t)/60);return(e===0?"":t>0?"+":ms)+(e===0?Sa(d("span-minutes",{minutes:"0"})):Ot(e*60))}const Ys=new Map;function gs(t,e){let n=Ys.get(e);n||(n=new Intl.DateTimeFormat("en-GB",{timeZone:e,hourCycle:"h23",year:"numeric",month:"2-digit",day:"2-digit",hour:"2-digit",minute:"2-digit",second:"2-digit"}),Ys.set(e,n));const r={};for(const{type:m,value:g}of n.formatToParts(new Date(t)))r[m]=g;const{day:s="",month:i="",year:c="",hour:u="",minute:f="",second:h=""}=r;return{date:`${s}.${i}.${c}`,hours:u,minutes:f,seconds:h}}function Qe(t,e){const{hours:n,minutes:r}=gs(t,e);return`${n}:${r}`}function da(t,e){const{hours:n,minutes:r,seconds:s}=gs(t,e);return`${n}:${r}:${s}`}function ma(t,e){return gs(t,e).date}function et(t,e,n){const r=Math.abs(Date.parse(t)-Date.parse(e))>648e5,s=Qe(t,n);return r?`${ma(t,n).slice(0,5)} ${s}`:s}function Sc(t,e){const n=new Intl.DateTimeFormat("en-GB",{timeZone:e,timeZoneName:"longOffset"}).formatToParts(new Date(t)).find(({type:u})=>u==="timeZoneName")?.value,r=/^GMT([+-])(\d\d):(\d\d)$/.exec(n??"");if(!r)return"UTC";const[,s,i,c]=r;return`UTC${s==="-"?ms:"+"}${Number(i)}${c==="00"?"":`:${c}`}`}function Va(t,e){return(Date.parse(e)-Date.parse(t))/1e3}const Eo=300,An={bad:"■",warn:"▲",ahead:"◆",blind:"?",plain:"●"};function Tc(t){switch(t.state){case"starved":case"blocked":return"bad";case"behind":return"warn";case"ahead":return"ahead";case"unknown":return"blind";case"no_plan":case"on_plan":return"plain"}}function So(t){return d(`stage-${t.state.replaceAll("_","-")}`)}function To(t){return t.state==="unknown"?d("stage-unknown"):t.state==="no_plan"?d("stage-no-plan"):t.lag_secs===null?"—":Math.abs(t.lag_secs)<=Eo&&(t.state==="on_plan"||t.state==="ahead")?d("lag-on-plan"):es(t.lag_secs)}const Ac=.005;function ws(t,e,n){const r=n.flatMap(({members:m})=>m).filter(({active:m,subject:g})=>m&&g===t.id).map(({condition:m})=>m),s={full:t.capacity-e.level,empty:e.level},i=t.capacity*Ac;if(r.includes("full")||s.full<=i)return{tone:"bad",limit:"full",clock:null,reached:!0};if(r.includes("empty")||s.empty<=i)return{tone:"bad",limit:"empty",clock:null,reached:!0};const u=e.full&&(!e.empty||e.full.in_secs<=e.empty.in_secs)?"full":e.empty?"empty":null,f=u==="full"?e.full:u==="empty"?e.empty:null;return{tone:r.length>0||f!==null&&f.in_secs<t.reaction_secs?"warn":e.net===null?"blind":"plain",limit:u,clock:f,reached:!1}}function Ao(t,e,n){const r=et(t.earliest,e,n);return t.latest===null?d("buffer-clock-open",{earliest:r}):d("buffer-clock-band",{earliest:r,latest:et(t.latest,e,n)})}function Mo(t,e,n,r,s){return n.reached?d(n.limit==="full"?"buffer-full-now":"buffer-empty-now"):!n.clock||!n.limit?n.tone==="blind"?d("buffer-no-flow"):d(e>t.high?"buffer-above":e<t.low?"buffer-below":"buffer-no-clock"):`${`${d(`buffer-${n.limit}-in`)} ${Ot(n.clock.in_secs)}`} · ${et(n.clock.at,r,s)} ${Ao(n.clock,r,s)}`}function Mc(t,{side:e,zone:n}){const[r,s]=e==="before"?[0,t.target]:[t.target,t.capacity],i=u=>r+(s-r)*u/3;return(e==="before"?["red","yellow","green"]:["green","yellow","red"]).map((u,f)=>({zone:u,from:i(f),to:i(f+1),here:u===n}))}function zo({side:t,zone:e,penetration:n}){const r=`${ge(Math.max(n,0)*100)} %`;return d(`zone-${t}`,{zone:d(`zone-${e}`),used:r})}const No=.2,zc=.5;function cr(t){return t<No?"bad":t<zc?"warn":"plain"}function Wn(t){return t>.99?"> 99 %":t<.01?"< 1 %":`${ge(t*100)} %`}function pr({low:t,middle:e,high:n}){return`${ge(e)} (${ge(t)}–${ge(n)})`}function Nc(t,e){const n={from:Qe(e.start,t.time_zone),until:Qe(e.end,t.time_zone),stage:ct(t.stages,e.stage),cause:ct(t.stages,e.cause),lag:Ot(e.falls_secs),amount:`${ge(e.missing)} ${at(t)}`};return d("plan-trial-weakest",n)}function Oc(t,{stage:e,until:n,lost:r,charges:s,even_so:i}){const c=g=>`${ge(g)} ${at(t)}`,u=s.filter(({share:g})=>g>=.005),f=g=>{const y=ct(t.stages,g.stage);if(!g.resource)return y;const $=d("incident-loss-machine",{machine:ct(t.resources,g.resource)});return g.stage===e?$:`${$} (${y})`},h=g=>`${f(g)}: ${ge(g.share*100)} %`,m=[d("incident-loss",{stage:ct(t.stages,e),amount:c(r),until:Qe(n,t.time_zone)})];return u.some(g=>g.stage!==e||g.resource)&&m.push(d("incident-loss-parts",{parts:u.map(h).join(", ")})),i>=.5&&m.push(d("incident-loss-even-so",{amount:c(i)})),m.join(" · ")}function Oo(t){return t.plan_trials.find(({version:e,shift_start:n})=>e===t.plan.version&&n===t.shift?.start)}function qc({burn:t}){if(!t||t.used<=0)return"";const e=`${ge(t.used*100)} %`;return t.used>=1?d("burn-gone",{used:e}):(t.rate??0)>1?d("burn-fast",{used:e,rate:ge(t.rate??0,1)}):""}function yr(t,e){const n=[...t.stages,...t.buffers,...t.sources,...t.signals].find(({id:r})=>r===e);return n?bt(n.name):e}function Ic(t,{cause:e}){return yr(t,e.stage??e.source??e.signal??e.sensor??"?")}const Dc={twin:"estimate-tab-twin",balance:"estimate-tab-balance",manual:"estimate-tab-manual"},Rc={twin:"estimate-twin",balance:"estimate-balance",manual:"estimate-manual"};function ts(t,{by:e,since:n},r){return d(Dc[e],{since:et(n,r,t.time_zone)})}function qo(t,{by:e,since:n,signal:r},s){return d(Rc[e],{since:et(n,s,t.time_zone),signal:yr(t,r??"")})}function Zs(t,e,n){const r=Cc(t,e,n);return e.estimated?d("condition-estimated",{what:r}):r}function Cc(t,e,n){const r=e.clock_now??e.clock,s=yr(t,e.subject);if(e.instrument)return Pc(t,e,e.instrument,s);const i=e.pace!==null&&e.pace<.05?"-stands":"",c=e.condition==="behind"&&e.chance!==null&&e.chance<No?"-bad-plan":"";return d(`condition-${e.condition.replaceAll("_","-")}${i}${c}`,{chance:Wn(e.chance??1),pace:`${ge((e.pace??1)*100,0)} %`,since:et(e.since,n,t.time_zone),stage:s,buffer:s,source:s,signal:s,size:`${ge(e.amount,2)} ${at(t)}`,content:t.content?bt(t.content.name):"",lag:Ot(e.lag_secs),at:r?et(r.at,n,t.time_zone):"—",in:r?Ot(Va(n,r.at)):"—"})}function Pc(t,e,{kind:n,share:r,rival:s},i){const c=e.amount===0?`${mn(r*100,1)} %`:`${mn(e.amount,1)} ${t.unit}`;if(e.condition==="sensor_drifts")return d("condition-sensor-drifts",{signal:i,size:c});const u=d(`condition-meter-suspect-${n}`,{signal:i,size:c});return s===null?u:`${u} ${d("condition-meter-suspect-rival",{rival:yr(t,s)})}`}function Lc(t,e){if(!t.active)return t;const n=e.stages.find(({id:s})=>s===t.subject);if(Do(t.condition))return jc(t,n);if(t.condition!=="behind")return t;const r=n?.lag_secs;return r==null||r<=0?t:{...t,lag_secs:r}}function jc(t,e){const n=e?.metal;if(!n)return t;const[r,s]=t.condition==="low_grade"?[n.grade,n.planned_grade]:[n.recovery?.now??null,n.recovery?.planned??null],i=n.ledger.lines.find(({loss:c})=>c==="quality")?.amount??t.amount;return{...t,amount:i,pace:r!==null&&s?r/s:t.pace}}const Xs={full:0,empty:0,will_fill:1,will_empty:1,silent:2,meter_suspect:2,out_of_pattern:2,slow:3,low_grade:3,low_recovery:3,behind:4,sensor_drifts:5,calibration_overdue:6},dr=({members:t})=>t.every(({condition:e})=>e==="calibration_overdue"||e==="sensor_drifts");function Fc({members:t}){const e=({clock_now:n,clock:r})=>Date.parse((n??r)?.at??"9999-01-01T00:00:00Z");return[...t].sort((n,r)=>Number(r.active)-Number(n.active)||Xs[n.condition]-Xs[r.condition]||e(n)-e(r)||n.since.localeCompare(r.since))}function Io(t){const e=t.members.filter(({active:n})=>n);return e.length===0||dr(t)?"plain":e.some(({condition:n})=>n==="full"||n==="empty")?"bad":"warn"}function Uc(t,e){return`${bt(t.name)} ${er(t,e)}`}function Hc(t,e,n){const r=e?.metal;return!t.content||!e||!r||r.planned===null?"":n.flatMap(({members:i})=>i).some(({active:i,subject:c,condition:u})=>i&&c===e.id&&Do(u))?`${bt(t.content.name)} ${mn(r.actual-r.planned,1)} ${at(t)}`:""}function Do(t){return t==="low_grade"||t==="low_recovery"}function er({unit:t},e){return e===null?"—":`${ge(e,e<20?2:1)} ${t}`}function at(t){return t.unit==="t"?d("unit-t"):t.unit}function za(t){return d("unit-per-hour",{unit:at(t)})}function ct(t,e){const n=t.find(r=>r.id===e);return n?bt(n.name):e}var Vc=p('<i class="fill svelte-1zbs2n"></i> <i class="band svelte-1zbs2n"></i> <i class="level svelte-1zbs2n"></i>',1),Wc=p("<i></i>"),Bc=p('<b class="sensor svelte-1zbs2n"> </b>'),Kc=p('<span class="grade svelte-1zbs2n"> </span>'),Gc=p('<p class="left svelte-1zbs2n"><span aria-hidden="true"> </span> </p>'),Yc=p('<span class="shape svelte-1zbs2n" aria-hidden="true"> </span>'),Zc=p('<p><!> </p> <p class="left svelte-1zbs2n"> </p> <p class="at svelte-1zbs2n"><b class="svelte-1zbs2n"> </b></p> <p class="at"> </p>',1),Js=p('<p class="none svelte-1zbs2n"> </p>'),Xc=p('<p class="amount svelte-1zbs2n"> <small class="svelte-1zbs2n"> </small></p> <p class="percent svelte-1zbs2n"> <!></p> <p class="percent svelte-1zbs2n"><!></p> <div class="clock svelte-1zbs2n" role="note"><!></div>',1),Jc=p('<article><h2 class="svelte-1zbs2n"> </h2> <div class="body svelte-1zbs2n"><div aria-hidden="true"><!> <!> <i class="mark svelte-1zbs2n"></i> <i class="mark svelte-1zbs2n"></i> <i class="target svelte-1zbs2n"></i></div> <div class="said svelte-1zbs2n"><!></div></div></article>');function Qc(t,e){Ke(e,!0);const n=Q(()=>e.view?ws(e.buffer,e.view,e.incidents):null),r=Q(()=>a(n)?.tone??"blind"),s=K=>Math.min(Math.max(K/Math.max(e.buffer.capacity,1e-9),0),1)*100,i=Q(()=>e.view?s(e.view.level-e.view.sigma):0),c=Q(()=>e.view?s(e.view.level+e.view.sigma):0),u=Q(()=>e.view!==void 0&&e.view.sensor!==null&&!e.view.sensor_quality.startsWith("good")),f=Q(()=>e.view&&a(n)?Mo(e.buffer,e.view.level,a(n),e.now,e.site.time_zone):d("stage-unknown"));var h=Jc();let m;var g=w(h),y=v(g,!0),$=o(g,2),S=w($),W=w(S);{var I=K=>{var D=Vc(),ne=Me(D);let J;var fe=o(ne,2);let ue;var oe=o(fe,2);let z;b((H,N)=>{J=At(ne,"",J,{height:H}),ue=At(fe,"",ue,{bottom:`${a(i)??""}%`,height:`${a(c)-a(i)}%`}),z=At(oe,"",z,{bottom:N})},[()=>`${s(e.view.level)??""}%`,()=>`${s(e.view.level)??""}%`]),_(K,D)};M(W,K=>{e.view&&K(I)})}var R=o(W,2);{var A=K=>{var D=Vn(),ne=Me(D);ze(ne,17,()=>Mc(e.buffer,e.view.zone),J=>J.zone,(J,fe)=>{var ue=Wc();let oe,z;b((H,N)=>{oe=Xe(ue,1,`third ${a(fe).zone??""}`,"svelte-1zbs2n",oe,{here:a(fe).here}),z=At(ue,"",z,{bottom:H,height:N})},[()=>`${s(a(fe).from)??""}%`,()=>`${s(a(fe).to)-s(a(fe).from)}%`]),_(J,ue)}),_(K,D)};M(R,K=>{e.view?.zone&&K(A)})}var j=o(R,2);let O;var B=o(j,2);let Y;var te=o(B,2);let ie;var q=o(S,2),k=w(q);{var X=K=>{var D=Xc(),ne=Me(D),J=w(ne),fe=o(J),ue=v(fe,!0),oe=o(ne,2),z=w(oe),H=o(z);{var N=U=>{var de=Bc(),se=v(de,!0);b(E=>l(se,E),[()=>d("sensor-doubtful")]),_(U,de)},Z=U=>{var de=Kc(),se=v(de,!0);b(E=>{we(de,"data-grade",e.buffer.id),l(se,E)},[()=>Uc(e.site.content,e.view.metal.grade)]),_(U,de)};M(H,U=>{a(u)?U(N):e.site.content&&e.view.metal&&U(Z,1)})}var ce=o(oe,2),re=w(ce);{var le=U=>{var de=Ft();b((se,E)=>l(de,`${se??""} ${E??""}`),[()=>mn(e.view.net),()=>za(e.site)]),_(U,de)};M(re,U=>{e.view.net!==null&&U(le)})}var P=o(ce,2),ee=w(P);{var V=U=>{var de=Gc(),se=w(de),E=v(se,!0),x=o(se);b(()=>{l(E,An.bad),l(x,` ${a(f)??""}`)}),_(U,de)},C=U=>{var de=Zc(),se=Me(de),E=w(se);{var x=Te=>{var Ce=Yc(),Ae=v(Ce,!0);b(()=>l(Ae,An.warn)),_(Te,Ce)};M(E,Te=>{a(r)==="warn"&&Te(x)})}var T=o(E),ae=o(se,2),_e=v(ae,!0),he=o(ae,2),ke=w(he),be=v(ke,!0),Se=o(he,2),Ne=v(Se,!0);b((Te,Ce,Ae,Ie)=>{l(T,` ${Te??""}`),l(_e,Ce),l(be,Ae),l(Ne,Ie)},[()=>d(`buffer-${a(n).limit}-in`),()=>Ot(a(n).clock.in_secs),()=>et(a(n).clock.at,e.now,e.site.time_zone),()=>Ao(a(n).clock,e.now,e.site.time_zone)]),_(U,de)},L=U=>{var de=Js(),se=v(de,!0);b(()=>l(se,a(f))),_(U,de)};M(ee,U=>{a(n).reached?U(V):a(n).clock?U(C,1):U(L,-1)})}b((U,de,se)=>{l(J,`${e.view.estimated?"~":""}${U??""}`),l(ue,de),l(z,`${se??""} %`),we(P,"aria-label",a(f))},[()=>ge(e.view.level),()=>at(e.site),()=>ge(e.view.level/e.buffer.capacity*100)]),_(K,D)},F=K=>{var D=Js(),ne=v(D,!0);b(J=>l(ne,J),[()=>d("stage-unknown")]),_(K,D)};M(k,K=>{e.view&&a(n)?K(X):K(F,-1)})}b((K,D,ne,J,fe,ue)=>{m=Xe(h,1,`card ${a(r)??""}`,"svelte-1zbs2n",m,{hatched:a(r)==="blind"}),we(h,"data-buffer",e.buffer.id),we(h,"aria-label",K),we(h,"title",D),l(y,ne),Xe(S,1,`vessel ${e.buffer.form??""}`,"svelte-1zbs2n"),O=At(j,"",O,{bottom:J}),Y=At(B,"",Y,{bottom:fe}),ie=At(te,"",ie,{bottom:ue})},[()=>bt(e.buffer.name),()=>e.view?.zone?zo(e.view.zone):void 0,()=>bt(e.buffer.name),()=>`${s(e.buffer.high)??""}%`,()=>`${s(e.buffer.low)??""}%`,()=>`${s(e.buffer.target)??""}%`]),_(t,h),Ge()}const ed=2e5;function td(t){const e=[...t.stages.map(({id:i})=>({key:`stage:${i}`,kind:"stage",id:i})),...t.buffers.map(({id:i})=>({key:`buffer:${i}`,kind:"buffer",id:i}))],n=t.stages.flatMap(i=>[...i.inputs.map(({buffer:c})=>({from:`buffer:${c}`,to:`stage:${i.id}`})),...i.outputs.map(({buffer:c})=>({from:`stage:${i.id}`,to:`buffer:${c}`}))]),r=new Map(e.map(({key:i})=>[i,[]])),s=new Map(e.map(({key:i})=>[i,[]]));for(const{from:i,to:c}of n)r.get(i)?.push(c),s.get(c)?.push(i);return{nodes:e,edges:n,next:r,previous:s}}function nd({nodes:t,next:e}){const n=new Map(t.map(({key:f},h)=>[f,h]));let r=[],s=0;const i=[],c=new Set;function u(f,h,m){if(!(s++>ed)){i.push(f),c.add(f);for(const g of e.get(f)??[])g===h&&i.length>r.length&&(r=[...i]),!c.has(g)&&(n.get(g)??-1)>m&&u(g,h,m);i.pop(),c.delete(f)}}for(const[f,{key:h}]of t.entries())u(h,h,f);return r}function ad({nodes:t,next:e,previous:n}){const r=new Set,s=[];function i(c){if(!r.has(c)){r.add(c),s.push(c);for(const u of e.get(c)??[])i(u)}}for(const{key:c}of t)n.get(c)?.length===0&&i(c);for(const{key:c}of t)i(c);return s}const Ro=1.12,Co=120,rd=112;function sd(t,e,n){return id(t,e,n)??cd(t,e,n)}function id(t,e,n){const r=nd(t),s=t.nodes.map(({key:m})=>m).filter(m=>!r.includes(m));if(r.length<4||r.length<s.length)return null;let i=null;for(let m=2;m<=r.length/2;m+=1){const g=r.length/2+2-m;if(g<2||(g-2)*(m-2)<s.length||e/g<Co)continue;const y=Math.abs(Math.log(e/g/(n/m)/Ro));(!i||y<i.badness)&&(i={columns:g,rows:m,badness:y})}if(!i)return null;const{columns:c,rows:u}=i,f=new Map;for(const[m,g]of od(c,u).entries()){const y=r[m];y&&f.set(y,g)}const h=[];for(let m=1;m<u-1;m+=1)for(let g=1;g<c-1;g+=1)h.push({column:g,row:m});return ld(t,s,f,h),{columns:c,rows:u,cells:f,ring:r,free:ud(h,f)}}function od(t,e){const n=[];for(let r=0;r<t;r+=1)n.push({column:r,row:0});for(let r=1;r<e-1;r+=1)n.push({column:t-1,row:r});for(let r=t-1;r>=0;r-=1)n.push({column:r,row:e-1});for(let r=e-2;r>0;r-=1)n.push({column:0,row:r});return n}function ld(t,e,n,r){const s=[...r],i=[...e];for(;i.length>0;){const c=y=>[...t.previous.get(y)??[],...t.next.get(y)??[]].flatMap($=>n.get($)??[]),f=i.find(y=>(t.previous.get(y)??[]).every($=>n.has($)))??i.find(y=>c(y).length>0)??i[0];if(f===void 0)return;i.splice(i.indexOf(f),1);const h=c(f),m=y=>h.reduce(($,S)=>$+Math.hypot(y.column-S.column,(y.row-S.row)*1.05),0);s.sort((y,$)=>m(y)-m($)||$.column-y.column||y.row-$.row);const g=s.shift();g&&n.set(f,g)}}function ud(t,e){const n=new Set([...e.values()].map(({column:i,row:c})=>`${i},${c}`)),r=new Set(t.map(({column:i,row:c})=>`${i},${c}`).filter(i=>!n.has(i)));let s=null;for(const{column:i,row:c}of t)for(let u=1;u<=4;u+=1)for(let f=1;f<=3;f+=1){let h=!0;for(let m=i;m<i+u;m+=1)for(let g=c;g<c+f;g+=1)h&&=r.has(`${m},${g}`);h&&u>=2&&u*f>(s?s.columns*s.rows:0)&&(s={column:i,row:c,columns:u,rows:f})}return s}function cd(t,e,n){const r=ad(t),s=t.edges.length>0;let i=1,c=1/0;for(let f=1;f<=Math.max(1,r.length);f+=1){const h=Math.ceil(r.length/f);if(f>1&&e/f<Co)break;const m=Math.abs(Math.log(e/f/Math.max(rd,n/h)/Ro));m<c&&([c,i]=[m,f])}const u=new Map;for(const[f,h]of r.entries()){const m=Math.floor(f/i),g=s&&m%2===1?i-1-f%i:f%i;u.set(h,{column:g,row:m})}return{columns:i,rows:Math.max(1,Math.ceil(r.length/i)),cells:u,ring:[],free:null}}function dd({edges:t},{cells:e,ring:n},r){const s=[],i=new Set(n.map((c,u)=>`${c}>${n[(u+1)%n.length]}`));n.length>0&&s.push(fd(n,e,r));for(const c of t){if(i.has(`${c.from}>${c.to}`))continue;const u=vd(c,e,r);u&&s.push({...u,main:n.length===0})}return s}function ns({column:t,row:e},{cellWidth:n,cellHeight:r}){return{x:(t+.5)*n,y:(e+.5)*r}}function fd(t,e,n){const r=t.flatMap($=>e.get($)??[]).map($=>ns($,n)),s=r.map(({x:$})=>$),i=r.map(({y:$})=>$),[c,u,f,h]=[Math.min(...s),Math.max(...s),Math.min(...i),Math.max(...i)],m=Math.min(n.cardWidth,n.cardHeight)*.3,g=`M${c+m} ${f}H${u-m}Q${u} ${f} ${u} ${f+m}V${h-m}Q${u} ${h} ${u-m} ${h}H${c+m}Q${c} ${h} ${c} ${h-m}V${f+m}Q${c} ${f} ${c+m} ${f}Z`,y=r.map(($,S)=>{const W=r[(S+1)%r.length]??$;return{x:($.x+W.x)/2,y:($.y+W.y)/2,turn:Math.atan2(W.y-$.y,W.x-$.x)*180/Math.PI}});return{path:g,arrows:y,main:!0}}function vd({from:t,to:e},n,r){const s=n.get(t),i=n.get(e);if(!s||!i)return null;const c=ns(s,r),u=ns(i,r);if(s.row===i.row){const y=Math.sign(i.column-s.column),$=u.x-y*(r.cellWidth/2);if(Math.abs(s.column-i.column)===1)return{path:`M${c.x} ${c.y}H${u.x}`,arrows:[{x:$,y:u.y,turn:y>0?0:180}]};const S=s.row===0?1:-1,W=c.y+S*r.cellHeight/2;return{path:`M${c.x} ${c.y}V${W}H${u.x}V${u.y}`,arrows:[{x:u.x,y:W-S*(r.cellHeight-r.cardHeight)/5,turn:S*-90}]}}const f=Math.sign(i.row-s.row),h=u.y-f*(r.cellHeight/2),m=s.column===i.column?`M${c.x} ${c.y}V${u.y}`:`M${c.x} ${c.y}V${h}H${u.x}V${u.y}`,g=f*(r.cellHeight-r.cardHeight)/5;return{path:m,arrows:[{x:u.x,y:h+g,turn:f>0?90:-90}]}}var hd=p('<i class="fill svelte-5lu18r"></i>'),_d=p('<i class="plan svelte-5lu18r"></i>'),md=p('<i class="pointer svelte-5lu18r"></i>'),gd=p('<span class="beside short svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span>'),wd=p('<span class="beside svelte-5lu18r"> </span>'),bd=p('<span data-end=""><i aria-hidden="true" class="svelte-5lu18r"> </i> </span>'),pd=p('<div class="done svelte-5lu18r"><span class="svelte-5lu18r"><!></span> <!></div>'),yd=p('<article><h2 class="svelte-5lu18r"><button aria-haspopup="dialog" class="svelte-5lu18r"> </button></h2> <p> <small class="svelte-5lu18r"> </small></p> <div class="bar svelte-5lu18r"><!> <i class="nominal svelte-5lu18r"></i> <!> <!></div> <div class="row svelte-5lu18r"><span class="chip svelte-5lu18r"><span aria-hidden="true" class="svelte-5lu18r"> </span> </span> <!></div> <!></article>');function kd(t,e){Ke(e,!0);const n=Q(()=>e.view?Tc(e.view):"blind"),r=Q(()=>Math.max(e.stage.rate_max,e.view?.rate??0,e.view?.planned_rate??0,1e-9)),s=le=>`${Math.min(Math.max(le,0),a(r))/a(r)*100}%`,i=Q(()=>e.view&&a(n)!=="blind"?e.view.rate:null),c=Q(()=>a(n)==="plain"?"":`${An[a(n)]} `),u=Q(()=>e.view?So(e.view):d("stage-unknown")),f=Q(()=>e.view?To(e.view):""),h=Q(()=>e.view?.as_of?d("data-age",{span:Ot(Va(e.view.as_of,e.now))}):""),m=Q(()=>a(n)==="bad"||a(n)==="blind"?a(u):a(f)),g=Q(()=>e.view?.end&&cr(e.view.end.met??1)!=="plain"),y=Q(()=>a(n)==="bad"?a(f):a(n)==="blind"?a(h):a(n)==="plain"?"":a(u));var $=yd();let S;var W=w($),I=w(W),R=v(I,!0),A=o(W,2);let j;var O=w(A),B=o(O),Y=v(B,!0),te=o(A,2),ie=w(te);{var q=le=>{var P=hd();let ee;b(V=>ee=At(P,"",ee,{width:V}),[()=>s(a(i))]),_(le,P)};M(ie,le=>{a(i)!==null&&le(q)})}var k=o(ie,2);let X;var F=o(k,2);{var K=le=>{var P=_d();let ee;b(V=>ee=At(P,"",ee,{left:V}),[()=>s(e.view.planned_rate)]),_(le,P)};M(F,le=>{e.view&&e.view.state!=="no_plan"&&e.view.planned_rate>0&&le(K)})}var D=o(F,2);{var ne=le=>{var P=md();let ee;b(V=>ee=At(P,"",ee,{left:V}),[()=>s(a(i))]),_(le,P)};M(D,le=>{a(i)!==null&&le(ne)})}var J=o(te,2),fe=w(J),ue=w(fe),oe=v(ue,!0),z=o(ue,1,!0),H=o(fe,2);{var N=le=>{var P=gd(),ee=w(P),V=v(ee,!0),C=o(ee);b(()=>{l(V,An.warn),l(C,` ${e.short??""}`)}),_(le,P)},Z=le=>{var P=wd(),ee=v(P,!0);b(()=>l(ee,a(y))),_(le,P)};M(H,le=>{e.short&&a(n)!=="bad"&&a(n)!=="blind"?le(N):le(Z,-1)})}var ce=o(J,2);{var re=le=>{var P=pd(),ee=w(P),V=w(ee);{var C=se=>{var E=Ft();b((x,T)=>l(E,`${x??""}${T??""}`),[()=>d("total-of-plan",{actual:ge(e.view.actual),planned:ge(e.view.planned)}),()=>e.view.end?"":` ${at(e.site)}`]),_(se,E)},L=se=>{var E=Ft();b((x,T)=>l(E,`${x??""} ${T??""}`),[()=>ge(e.view.actual),()=>at(e.site)]),_(se,E)};M(V,se=>{e.view.planned_shift>0?se(C):se(L,-1)})}var U=o(ee,2);{var de=se=>{var E=bd();let x;var T=w(E),ae=v(T,!0),_e=o(T,1,!0);b((he,ke)=>{x=Xe(E,1,"end svelte-5lu18r",null,x,{poor:a(g)}),we(E,"title",he),l(ae,a(g)?An.warn:"→"),l(_e,ke)},[()=>d("end-title"),()=>ge(e.view.end.done.middle)]),_(se,E)};M(U,se=>{e.view.end&&se(de)})}_(le,P)};M(ce,le=>{e.view&&a(n)!=="blind"&&le(re)})}b((le,P,ee,V,C,L)=>{S=Xe($,1,`card ${a(n)??""}`,"svelte-5lu18r",S,{hatched:a(n)==="blind"}),we($,"data-stage",e.stage.id),we($,"aria-label",le),we(I,"title",P),l(R,ee),j=Xe(A,1,"rate svelte-5lu18r",null,j,{none:a(i)===null}),l(O,V),l(Y,C),X=At(k,"",X,{left:L}),l(oe,a(c)),l(z,a(m))},[()=>bt(e.stage.name),()=>d("detail-open"),()=>bt(e.stage.name),()=>a(i)===null?"—":`${e.view?.estimated?"~":""}${Qr(a(i))}`,()=>za(e.site),()=>s(e.stage.rate_nominal)]),qe("click",I,function(...le){e.onopen?.apply(this,le)}),_(t,$),Ge()}Pt(["click"]);var xd=p('<i aria-hidden="true" class="svelte-17l7kan"> </i>'),$d=p("<span><!> </span>");function bs(t,e){Ke(e,!0);const n=Q(()=>cr(e.chance));var r=$d(),s=w(r);{var i=u=>{var f=xd(),h=v(f,!0);b(()=>l(h,An[a(n)])),_(u,f)};M(s,u=>{a(n)!=="plain"&&u(i)})}var c=o(s);b(u=>{Xe(r,1,Ca(a(n)),"svelte-17l7kan"),l(c,` ${u??""}`)},[()=>Wn(e.chance)]),_(t,r),Ge()}var Ed=new Set(["$$slots","$$events","$$legacy","title","width","onclose","children"]),Sd=p('<dialog><header class="svelte-11qie5r"><h2 id="dialog-title" class="svelte-11qie5r"> </h2> <button> </button></header> <!></dialog>');function zn(t,e){Ke(e,!0);let n=_s(e,"width",3,"54rem"),r=Fu(e,Ed),s;ln(()=>s.showModal());var i=Sd();Du(i,()=>({onclose:e.onclose,"aria-labelledby":"dialog-title",...r,[Xn]:{width:`min(${n()??""}, 94vw)`}}),void 0,void 0,void 0,"svelte-11qie5r");var c=w(i),u=w(c),f=v(u,!0),h=o(u,2),m=v(h,!0),g=o(c,2);Eu(g,()=>e.children),aa(i,y=>s=y,()=>s),b(y=>{l(f,e.title),l(m,y)},[()=>d("close")]),qe("click",h,()=>s.close()),_(t,i),Ge()}Pt(["click"]);var Td=p("<strong> </strong>"),Ad=p("<span> <!></span>");function Po(t,e){Ke(e,!0);var n=Ad(),r=w(n),s=o(r);{var i=c=>{var u=Td(),f=v(u,!0);b(h=>l(f,h),[()=>d("last-amended",{was:`${ge(e.stage.as_closed)} ${at(e.site)}`,at:et(e.stage.amended_at,e.now,e.site.time_zone)})]),_(c,u)};M(s,c=>{e.stage.amended_at!==null&&c(i)})}b((c,u)=>{we(n,"data-last",e.stage.id),l(r,`${c??""}
  ${u??""} `)},[()=>d("total-of-plan",{actual:ge(e.stage.actual),planned:ge(e.stage.planned)}),()=>at(e.site)]),_(t,n),Ge()}var Md=p('<span class="svelte-hbf2jp"> </span>'),Qs=p('<dd class="plan svelte-hbf2jp"> </dd>'),zd=p('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <dd class="plan svelte-hbf2jp"> </dd></div>'),ei=p('<div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd></div>'),Nd=p('<li class="svelte-hbf2jp"><span> </span><b class="svelte-hbf2jp"> </b></li>'),Od=p('<ul class="svelte-hbf2jp"></ul>'),qd=p('<section data-metal=""><h3 class="svelte-hbf2jp"> <!></h3> <dl class="svelte-hbf2jp"><div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> <small class="svelte-hbf2jp"> </small></dd> <!></div> <!> <div><dt class="svelte-hbf2jp"> </dt> <dd class="svelte-hbf2jp"> </dd> <!></div> <!> <!></dl> <!></section>');function Id(t,e){Ke(e,!0);const n=N=>N===null?"—":`${ge(N,2)} ${at(e.site)}`,r=N=>N===null?"—":`${ge(N*100,1)} %`,s=N=>N===null||e.metal.grade===null?"":`± ${er(e.content,N)}`,i=Q(()=>e.metal.planned===null?null:e.metal.actual-e.metal.planned),c=({loss:N,by:Z})=>d(`loss-${N.replace("_","-")}`,{by:Z===null?"":ct(e.site.stages,Z)}),u=Q(()=>e.metal.ledger.lines.filter(({amount:N})=>N>=.005).sort((N,Z)=>Z.amount-N.amount));var f=qd(),h=w(f),m=w(h),g=o(m);{var y=N=>{var Z=Md(),ce=v(Z,!0);b(re=>l(ce,re),[()=>d("metal-sampled",{at:Qe(e.metal.sampled_at,e.site.time_zone)})]),_(N,Z)};M(g,N=>{e.metal.sampled_at&&N(y)})}var $=o(h,2),S=w($),W=w(S),I=v(W,!0),R=o(W,2),A=w(R),j=o(A),O=v(j,!0),B=o(R,2);{var Y=N=>{var Z=Qs(),ce=v(Z,!0);b(re=>l(ce,re),[()=>d("metal-of-plan",{planned:er(e.content,e.metal.planned_grade)})]),_(N,Z)};M(B,N=>{e.metal.planned_grade!==null&&N(Y)})}var te=o(S,2);{var ie=N=>{var Z=zd(),ce=w(Z),re=v(ce,!0),le=o(ce,2),P=w(le),ee=o(P),V=v(ee),C=o(le,2),L=v(C,!0);b((U,de,se,E)=>{l(re,U),l(P,`${de??""} `),l(V,`± ${se??""}`),l(L,E)},[()=>d("metal-recovery"),()=>r(e.metal.recovery.now),()=>r(e.metal.recovery.sigma),()=>d("metal-of-plan",{planned:r(e.metal.recovery.planned)})]),_(N,Z)};M(te,N=>{e.metal.recovery&&N(ie)})}var q=o(te,2),k=w(q),X=v(k,!0),F=o(k,2),K=v(F,!0),D=o(F,2);{var ne=N=>{var Z=Qs(),ce=v(Z,!0);b(re=>l(ce,re),[()=>d("metal-of-plan",{planned:n(e.metal.planned)})]),_(N,Z)};M(D,N=>{e.metal.planned!==null&&N(ne)})}var J=o(q,2);{var fe=N=>{var Z=ei(),ce=w(Z),re=v(ce,!0),le=o(ce,2),P=v(le);b((ee,V,C)=>{l(re,ee),l(P,`${V??""} ${C??""}`)},[()=>d("metal-gap"),()=>mn(a(i),2),()=>at(e.site)]),_(N,Z)};M(J,N=>{a(i)!==null&&N(fe)})}var ue=o(J,2);{var oe=N=>{var Z=ei(),ce=w(Z),re=v(ce,!0),le=o(ce,2),P=v(le);b((ee,V,C)=>{l(re,ee),l(P,`${V??""} ${C??""}`)},[()=>d("metal-unknown"),()=>ge(e.metal.unknown),()=>at(e.site)]),_(N,Z)};M(ue,N=>{e.metal.unknown>=1&&N(oe)})}var z=o($,2);{var H=N=>{var Z=Od();ze(Z,21,()=>a(u),ce=>`${ce.loss}-${ce.by}`,(ce,re)=>{var le=Nd(),P=w(le),ee=v(P,!0),V=o(P),C=v(V,!0);b((L,U)=>{l(ee,L),l(C,U)},[()=>c(a(re)),()=>n(a(re).amount)]),_(ce,le)}),_(N,Z)};M(z,N=>{a(u).length>0&&N(H)})}b((N,Z,ce,re,le,P)=>{l(m,`${N??""} `),l(I,Z),l(A,`${ce??""} `),l(O,re),l(X,le),l(K,P)},[()=>d("metal-title",{content:bt(e.content.name)}),()=>d("metal-grade"),()=>er(e.content,e.metal.grade),()=>s(e.metal.grade_sigma),()=>d(e.metal.recovery?"metal-won":"metal-moved"),()=>n(e.metal.actual)]),_(t,f),Ge()}var Dd=p('<p class="estimated svelte-175ive" data-estimated=""><b aria-hidden="true">~</b> </p>'),Rd=p(" <!>",1),Cd=p('<section data-end=""><h3> <span> </span></h3> <p class="end svelte-175ive"><b> </b> <!></p></section>'),Pd=p("<i></i>"),Ld=p('<li class="svelte-175ive"><i aria-hidden="true"></i> <span> </span> <b class="svelte-175ive"> </b> <span class="n svelte-175ive"> </span></li>'),jd=p('<div><dt class="svelte-175ive"> </dt> <dd class="svelte-175ive"> </dd></div>'),Fd=p('<section><h3> <span> </span></h3> <div class="strip svelte-175ive" aria-hidden="true"></div> <ul class="elements svelte-175ive"></ul> <dl class="svelte-175ive"></dl></section>'),Ud=p('<p class="quiet svelte-175ive"> </p>'),ti=p("<br/> ",1),Hd=p("<br/> <!>",1),Vd=p('<!> <!> <!> <!> <p class="quiet svelte-175ive"> <!> <!> <!></p>',1);function Wd(t,e){Ke(e,!0);const n=Q(()=>[{title:d("time-title"),times:e.view.times},{title:d("time-last"),times:e.view.last_times}].flatMap(({title:h,times:m})=>m&&m.elapsed_micros>0?{title:h,times:m}:[])),r=(h,{elapsed_micros:m})=>h/Math.max(m,1)*100,s=h=>h===null?"—":`${ge(h*100)} %`,i=h=>d(`time-${h.replace("_","-")}`),c=Q(()=>Oo(e.chain)?.stages.find(({id:h})=>h===e.stage.id)?.met??null),u=Q(()=>e.chain.last_shift?.stages.find(({id:h})=>h===e.stage.id)),f=["availability","ready","used","effectiveness","quality","oee","utilisation"];{let h=Q(()=>bt(e.stage.name));zn(t,{get title(){return a(h)},width:"46rem",get onclose(){return e.onclose},get"data-detail"(){return e.stage.id},children:(m,g)=>{var y=Vd(),$=Me(y);{var S=F=>{var K=Dd(),D=o(w(K));b(ne=>l(D,` ${ne??""}`),[()=>qo(e.site,e.view.estimated,e.chain.now)]),_(F,K)};M($,F=>{e.view.estimated&&F(S)})}var W=o($,2);{var I=F=>{var K=Cd(),D=w(K),ne=w(D),J=o(ne),fe=v(J,!0),ue=o(D,2),oe=w(ue),z=v(oe),H=o(oe,2);{var N=Z=>{var ce=Rd(),re=Me(ce),le=o(re);bs(le,{get chance(){return e.view.end.met}}),b(P=>l(re,`${P??""} `),[()=>d("end-of-plan",{planned:`${ge(e.view.end.planned)} ${at(e.site)}`})]),_(Z,ce)};M(H,Z=>{e.view.end.met!==null&&Z(N)})}b((Z,ce,re,le)=>{l(ne,`${Z??""} `),l(fe,ce),l(z,`${re??""} ${le??""}`)},[()=>d("end-title"),()=>Qe(e.view.end.at,e.site.time_zone),()=>pr(e.view.end.done),()=>at(e.site)]),_(F,K)};M(W,F=>{e.view.end&&F(I)})}var R=o(W,2);ze(R,17,()=>a(n),({title:F,times:K})=>F,(F,K)=>{let D=()=>a(K).title,ne=()=>a(K).times;var J=Fd(),fe=w(J),ue=w(fe),oe=o(ue),z=v(oe),H=o(fe,2);ze(H,21,()=>ne().elements,({element:ce,micros:re})=>ce,(ce,re)=>{let le=()=>a(re).element,P=()=>a(re).micros;var ee=Pd();let V;b(C=>{Xe(ee,1,Ca(le()),"svelte-175ive"),V=At(ee,"",V,{width:C})},[()=>`${r(P(),ne())??""}%`]),_(ce,ee)});var N=o(H,2);ze(N,21,()=>ne().elements,({element:ce,micros:re})=>ce,(ce,re)=>{let le=()=>a(re).element,P=()=>a(re).micros;var ee=Ld(),V=w(ee),C=o(V,2),L=v(C,!0),U=o(C,2),de=v(U,!0),se=o(U,2),E=v(se);b((x,T,ae)=>{Xe(V,1,Ca(le()),"svelte-175ive"),l(L,x),l(de,T),l(E,`${ae??""} %`)},[()=>i(le()),()=>Ot(P()/1e6),()=>ge(r(P(),ne()))]),_(ce,ee)});var Z=o(N,2);ze(Z,20,()=>f,ce=>ce,(ce,re)=>{var le=jd(),P=w(le),ee=v(P,!0),V=o(P,2),C=v(V,!0);b((L,U)=>{l(ee,L),l(C,U)},[()=>i(re),()=>s(ne()[re])]),_(ce,le)}),b((ce,re)=>{l(ue,`${D()??""} `),l(z,`${ce??""}–${re??""}`)},[()=>Qe(ne().start,e.site.time_zone),()=>Qe(ne().until,e.site.time_zone)]),_(F,J)},F=>{var K=Ud(),D=v(K,!0);b(ne=>l(D,ne),[()=>d("time-none")]),_(F,K)});var A=o(R,2);{var j=F=>{Id(F,{get site(){return e.site},get content(){return e.site.content},get metal(){return e.view.metal}})};M(A,F=>{e.site.content&&e.view.metal&&F(j)})}var O=o(A,2),B=w(O),Y=o(B);{var te=F=>{var K=ti(),D=o(Me(K),1,!0);b(ne=>l(D,ne),[()=>d("estimate-part",{amount:`${ge(e.view.estimated_actual)} ${at(e.site)}`})]),_(F,K)};M(Y,F=>{e.view.estimated_actual>0&&F(te)})}var ie=o(Y,2);{var q=F=>{var K=Hd(),D=o(Me(K)),ne=o(D);Po(ne,{get site(){return e.site},get stage(){return a(u)},get now(){return e.chain.now}}),b(J=>l(D,`${J??""}: `),[()=>d("last-title")]),_(F,K)};M(ie,F=>{a(u)&&F(q)})}var k=o(ie,2);{var X=F=>{var K=ti(),D=o(Me(K),1,!0);b(ne=>l(D,ne),[()=>d("plan-trial-stage",{chance:Wn(a(c))})]),_(F,K)};M(k,F=>{a(c)!==null&&F(X)})}b((F,K)=>l(B,`${F??""} ${K??""} `),[()=>d("total-of-plan",{actual:ge(e.view.actual),planned:ge(e.view.planned)}),()=>at(e.site)]),_(m,y)},$$slots:{default:!0}})}Ge()}var Bd=p("<b> </b>"),Kd=p('<p class="burn svelte-1fyk3n3"> </p>'),Gd=p('<p class="lead svelte-1fyk3n3" data-summary="drum"><span aria-hidden="true">◉</span> </p> <p class="svelte-1fyk3n3"> <!> <small class="svelte-1fyk3n3"> </small></p> <!>',1),Yd=p('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b></p>',1),Zd=p('<p class="svelte-1fyk3n3"> </p>'),Xd=p('<p class="lead svelte-1fyk3n3"> </p> <p class="svelte-1fyk3n3"> <b> </b> </p>',1),Jd=p('<p class="blind svelte-1fyk3n3"><span aria-hidden="true">?</span> </p>'),Qd=p('<div class="summary svelte-1fyk3n3"><!> <!> <!> <!></div>');function ef(t,e){Ke(e,!0);const n=Q(()=>e.view.drum?qc(e.view.drum):""),r=Q(()=>[...e.view.stages].filter(({lag_secs:R,state:A})=>R!==null&&A!=="unknown").sort((R,A)=>(A.lag_secs??0)-(R.lag_secs??0)).find(({lag_secs:R})=>(R??0)>Eo)),s=Q(()=>a(r)!==void 0&&a(r).id===e.view.drum?.stage),i=Q(()=>e.view.stages.filter(({state:R})=>R==="unknown").length),c=Q(()=>e.site.buffers.flatMap(R=>{const A=e.view.buffers.find(({id:j})=>j===R.id);return A?{buffer:R,...ws(R,A,e.view.incidents)}:[]}).filter(({clock:R,tone:A})=>R!==null&&A==="warn").sort((R,A)=>(R.clock?.in_secs??0)-(A.clock?.in_secs??0))[0]);var u=Qd(),f=w(u);{var h=R=>{var A=Gd(),j=Me(A),O=o(w(j)),B=o(j,2),Y=w(B),te=o(Y);{var ie=K=>{var D=Bd(),ne=v(D,!0);b(J=>l(ne,J),[()=>es(a(r)?.lag_secs??0)]),_(K,D)};M(te,K=>{a(s)&&K(ie)})}var q=o(te,2),k=v(q,!0),X=o(B,2);{var F=K=>{var D=Kd(),ne=v(D,!0);b(()=>l(ne,a(n))),_(K,D)};M(X,K=>{a(n)&&K(F)})}b((K,D,ne)=>{l(O,` ${K??""}`),l(Y,`${D??""} `),l(k,ne)},[()=>d("summary-drum",{at:et(e.view.drum.since,e.now,e.site.time_zone)}),()=>ct(e.site.stages,e.view.drum.stage),()=>d(`drum-${e.view.drum.limits}`)]),_(R,A)};M(f,R=>{e.view.drum&&R(h)})}var m=o(f,2);{var g=R=>{var A=Yd(),j=Me(A),O=v(j,!0),B=o(j,2),Y=w(B),te=o(Y),ie=v(te,!0);b((q,k,X)=>{l(O,q),l(Y,`${k??""} `),l(ie,X)},[()=>d("summary-worst"),()=>ct(e.site.stages,a(r).id),()=>es(a(r).lag_secs??0)]),_(R,A)},y=R=>{var A=Zd(),j=v(A,!0);b(O=>l(j,O),[()=>d("summary-in-step")]),_(R,A)};M(m,R=>{a(r)&&!a(s)?R(g):!a(r)&&a(i)===0&&e.view.plan.version>0&&R(y,1)})}var $=o(m,2);{var S=R=>{var A=Xd(),j=Me(A),O=v(j,!0),B=o(j,2),Y=w(B),te=o(Y),ie=v(te,!0),q=o(te);b((k,X,F,K,D)=>{l(O,k),l(Y,`${X??""}: ${F??""} `),l(ie,K),l(q,`, ${D??""}`)},[()=>d("summary-clock"),()=>ct(e.site.buffers,a(c).buffer.id),()=>d(`buffer-${a(c).limit}-in`),()=>Ot(a(c).clock.in_secs),()=>et(a(c).clock.at,e.now,e.site.time_zone)]),_(R,A)};M($,R=>{a(c)?.clock&&R(S)})}var W=o($,2);{var I=R=>{var A=Jd(),j=o(w(A));b(O=>l(j,` ${O??""}`),[()=>d("summary-unknown",{n:a(i),count:String(a(i))})]),_(R,A)};M(W,R=>{a(i)>0&&R(I)})}_(t,u),Ge()}var tf=vo("<path></path>"),nf=vo('<path class="arrow svelte-19b428o" d="M-5.5 -9L6 0L-5.5 9Z"></path>'),af=p('<p class="drum svelte-19b428o"><span aria-hidden="true">◉</span> </p>'),rf=p("<!> <!>",1),sf=p('<p class="estimate svelte-19b428o"><span aria-hidden="true">~</span> </p>'),of=p('<li class="svelte-19b428o"><!> <!></li>'),lf=p('<div class="inside svelte-19b428o"><!></div>'),uf=p('<svg aria-hidden="true" class="svelte-19b428o"><!><!></svg> <ul></ul> <!>',1),cf=p('<section class="chain svelte-19b428o"><!></section> <!>',1);function df(t,e){Ke(e,!0);let n=me(0),r=me(0),s=me(null);const i=Q(()=>td(e.site)),c=Q(()=>sd(a(i),a(n),a(r))),u=Q(()=>{const B=a(n)/a(c).columns,Y=Math.max(112,a(r)/a(c).rows),te=Math.min(B/240,Y/214,1.9);return{cellWidth:B,cellHeight:Y,u:te,cardWidth:B-32*te,cardHeight:Y-26*te}}),f=Q(()=>dd(a(i),a(c),a(u))),h=Q(()=>new Map(e.view.stages.map(B=>[B.id,B]))),m=Q(()=>new Map(e.view.buffers.map(B=>[B.id,B]))),g=Q(()=>a(c).rows*a(u).cellHeight),y=Q(()=>e.site.stages.find(({id:B})=>B===a(s))),$=Q(()=>a(s)===null?void 0:a(h).get(a(s)));var S=cf(),W=Me(S);let I;var R=w(W);{var A=B=>{var Y=uf(),te=Me(Y),ie=w(te);ze(ie,17,()=>a(f),K=>K.path,(K,D)=>{var ne=tf();let J,fe;b(()=>{we(ne,"d",a(D).path),J=Xe(ne,0,"svelte-19b428o",null,J,{main:a(D).main}),fe=At(ne,"",fe,{"stroke-width":(a(D).main?22:8)*a(u).u})}),_(K,ne)});var q=o(ie);ze(q,17,()=>a(f),K=>K.path,(K,D)=>{var ne=Vn(),J=Me(ne);ze(J,17,()=>a(D).arrows,({x:fe,y:ue,turn:oe})=>`${fe},${ue}`,(fe,ue)=>{let oe=()=>a(ue).x,z=()=>a(ue).y,H=()=>a(ue).turn;var N=nf();b(()=>we(N,"transform",`translate(${oe()??""} ${z()??""}) rotate(${H()??""}) scale(${a(u).u*(a(D).main?1.1:.75)})`)),_(fe,N)}),_(K,ne)});var k=o(te,2);ze(k,21,()=>a(i).nodes,K=>K.key,(K,D)=>{const ne=Q(()=>a(c).cells.get(a(D).key)),J=Q(()=>(a(D).kind==="stage"?a(h):a(m)).get(a(D).id)?.estimated);var fe=Vn(),ue=Me(fe);{var oe=z=>{var H=of();let N;var Z=w(H);{var ce=ee=>{const V=Q(()=>e.site.stages.find(({id:E})=>E===a(D).id));var C=rf(),L=Me(C);{var U=E=>{var x=af(),T=o(w(x));b(ae=>{we(x,"data-drum",a(D).id),l(T,` ${ae??""}`)},[()=>d("drum-mark")]),_(E,x)};M(L,E=>{e.view.drum?.stage===a(D).id&&E(U)})}var de=o(L,2);{var se=E=>{{let x=Q(()=>a(h).get(a(D).id)),T=Q(()=>Hc(e.site,a(h).get(a(D).id),e.view.incidents));kd(E,{get site(){return e.site},get stage(){return a(V)},get view(){return a(x)},get now(){return e.now},get short(){return a(T)},onopen:()=>G(s,a(D).id,!0)})}};M(de,E=>{a(V)&&E(se)})}_(ee,C)},re=ee=>{const V=Q(()=>e.site.buffers.find(({id:de})=>de===a(D).id));var C=Vn(),L=Me(C);{var U=de=>{{let se=Q(()=>a(m).get(a(D).id));Qc(de,{get site(){return e.site},get buffer(){return a(V)},get view(){return a(se)},get incidents(){return e.view.incidents},get now(){return e.now}})}};M(L,de=>{a(V)&&de(U)})}_(ee,C)};M(Z,ee=>{a(D).kind==="stage"?ee(ce):ee(re,-1)})}var le=o(Z,2);{var P=ee=>{var V=sf(),C=o(w(V));b((L,U)=>{we(V,"data-estimate",a(D).id),we(V,"title",L),l(C,` ${U??""}`)},[()=>qo(e.site,a(J),e.now),()=>ts(e.site,a(J),e.now)]),_(ee,V)};M(le,ee=>{a(J)&&ee(P)})}b(()=>N=At(H,"",N,{left:`${(a(ne).column+.5)*a(u).cellWidth-a(u).cardWidth/2}px`,top:`${(a(ne).row+.5)*a(u).cellHeight-a(u).cardHeight/2}px`,width:`${a(u).cardWidth??""}px`,height:`${a(u).cardHeight??""}px`})),_(z,H)};M(ue,z=>{a(ne)&&z(oe)})}_(K,fe)});var X=o(k,2);{var F=K=>{var D=lf();let ne;var J=w(D);ef(J,{get site(){return e.site},get view(){return e.view},get now(){return e.now}}),b(()=>ne=At(D,"",ne,{left:`${a(c).free.column*a(u).cellWidth+15*a(u).u}px`,top:`${a(c).free.row*a(u).cellHeight+13*a(u).u}px`,width:`${a(c).free.columns*a(u).cellWidth-30*a(u).u}px`,height:`${a(c).free.rows*a(u).cellHeight-26*a(u).u}px`})),_(K,D)};M(X,K=>{a(c).free&&K(F)})}b(()=>{we(te,"width",a(n)),we(te,"height",a(g))}),_(B,Y)};M(R,B=>{a(n)>0&&B(A)})}var j=o(W,2);{var O=B=>{Wd(B,{get site(){return e.site},get stage(){return a(y)},get view(){return a($)},get chain(){return e.view},onclose:()=>G(s,null)})};M(j,B=>{a(y)&&a($)&&B(O)})}b(B=>{we(W,"aria-label",B),I=At(W,"",I,{"--u":`${a(u).u??""}px`})},[()=>d("chain-label")]),Rs(W,"clientWidth",B=>G(n,B)),Rs(W,"clientHeight",B=>G(r,B)),_(t,S),Ge()}class cn extends Error{constructor(e,n,r=null){super(e),this.status=n,this.retrySecs=r}status;retrySecs}const Lo="/api/v1";async function dt(t,e,n){return ps(t,e,n===void 0?{}:{"content-type":"application/json"},n===void 0?null:JSON.stringify(n))}async function ps(t,e,n,r,s=200){const i={"accept-language":document.documentElement.lang||"ru",...n},c=await fetch(Lo+e,{method:t,headers:i,body:r,cache:"no-store"}),u=await c.text(),f=Number(c.headers.get("retry-after")??"none"),h=()=>new cn(ni(u)??`${c.status} ${c.statusText}`,c.status,Number.isNaN(f)?null:f);if(!c.ok&&(c.status!==s||ni(u)!==null))throw h();return u===""?null:JSON.parse(u)}function ni(t){try{const n=JSON.parse(t)?.error;return typeof n=="string"?n:null}catch{return null}}const jo=()=>dt("GET","/session"),ff=(t,e)=>dt("POST","/session",{login:t,password:e}),Fo=t=>dt("POST","/demo/session",{role:t}),vf=()=>dt("DELETE","/session"),hf=(t,e)=>dt("POST","/session/password",{old:t,new:e}),_f=()=>dt("GET","/users"),mf=t=>dt("POST","/users",t),ai=(t,e)=>dt("PATCH",`/users/${t}`,e),gf=t=>dt("GET",`/log?${new URLSearchParams(t)}`),wf=()=>dt("GET","/log/verify"),bf=()=>dt("GET","/site"),pf=()=>dt("GET","/view"),yf=()=>dt("GET","/calibrations"),kf=(t,e,n)=>dt("POST",`/incidents/${t}/acknowledge`,{by:e,comment:n}),xf=(t,e,n)=>dt("POST",`/incidents/${t}/comment`,{by:e,comment:n}),$f=(t,e)=>dt("POST","/orders",{levers:t,by:e}),Ef=(t,e)=>dt("POST",`/orders/${t}/call-off`,{by:e}),Sf=()=>dt("GET","/facts"),Tf=t=>ps("POST","/facts",{"content-type":"application/json"},JSON.stringify(t),422);function Af(t,e,n){const r=new URLSearchParams({author:e,name:t.name,partial:String(n.partial),dry_run:String(n.dry)});return n.import!==""&&r.set("import",n.import),ps("POST",`/facts/import?${r}`,{"content-type":"application/octet-stream"},t,422)}const Mf=t=>dt("POST",`/demo/scenarios/${encodeURIComponent(t)}`),zf=()=>dt("DELETE","/demo/scenarios"),ri=t=>dt("POST","/replay",t);async function Uo(t,e){try{return await dt("GET",t)}catch(n){if(n instanceof cn)return e;throw n}}const Nf=()=>Uo("/demo",{available:!1,scenarios:[]}),Of=()=>Uo("/replay",{available:!1,speed:1,from:null,until:null,now:null,paused:!1});function qf(){return`${location.protocol==="https:"?"wss":"ws"}://${location.host}${Lo}/live`}const If=3e4;class Df{#e=me(null);get me(){return a(this.#e)}set me(e){G(this.#e,e)}#s=me(gt(localStorage.getItem("tizbek.name")??""));get typed(){return a(this.#s)}set typed(e){G(this.#s,e,!0)}#t=me(null);get asking(){return a(this.#t)}set asking(e){G(this.#t,e,!0)}#a=[];#n=!1;get name(){return this.me?.person?.name??(this.isOpen?this.typed:"")}get isOpen(){return this.me?.sign_in==="open"}set(e){this.isOpen&&(this.typed=e,localStorage.setItem("tizbek.name",e))}may(e){return this.me?.may.includes(e)??!1}offers(e){return this.may(e)||this.me!==null&&!this.isOpen&&this.me.person===null}isConcerned(e){const n=this.me?.person;return!n||!n.roles.includes("unit")||n.roles.includes("dispatcher")?!0:e.some(r=>n.units.includes(r))}async look(){let e=await jo();return e.person===null&&e.demo_roles.includes("dispatcher")&&!this.#n&&(e=await Fo("dispatcher")),this.me=e,e}start(){setInterval(()=>{this.look().catch(()=>{})},If)}known(e){this.me=e,this.#n=e.person===null}async doing(e){try{return await e()}catch(n){if(!(n instanceof cn)||n.status!==401||(await this.look().catch(()=>{}),!await this.ask(!0)))throw n;return e()}}ask(e){return this.asking={kept:e||(this.asking?.kept??!1)},new Promise(n=>this.#a.push(n))}answered(e){e&&this.known(e),this.asking=null;for(const n of this.#a.splice(0))n(e!==null)}}const Ee=new Df,si=12e3,Rf=1500,Cf=1e4,ii=[500,1e3,2e3,4e3,5e3];class Pf{#e=me(null);get site(){return a(this.#e)}set site(e){G(this.#e,e)}#s=me(null);get view(){return a(this.#s)}set view(e){G(this.#s,e)}#t=me("");get now(){return a(this.#t)}set now(e){G(this.#t,e,!0)}#a=me(!1);get up(){return a(this.#a)}set up(e){G(this.#a,e,!0)}#n=me(0);get heardAt(){return a(this.#n)}set heardAt(e){G(this.#n,e,!0)}#r=me(0);get movedAt(){return a(this.#r)}set movedAt(e){G(this.#r,e,!0)}#i=me(gt(Date.now()));get wall(){return a(this.#i)}set wall(e){G(this.#i,e,!0)}#o=me("");get error(){return a(this.#o)}set error(e){G(this.#o,e,!0)}#l=me(!1);get paused(){return a(this.#l)}set paused(e){G(this.#l,e,!0)}#u=null;#c=0;#v=!1;#g=0;get lost(){return!this.up&&this.heardAt>0&&this.wall-this.heardAt>Rf}get frozen(){return this.up&&!this.paused&&this.movedAt>0&&this.wall-this.movedAt>Cf}start(){setInterval(()=>this.#f(),500),this.#h()}#f(){this.wall=Date.now(),this.#u&&this.up&&this.wall-this.heardAt>si&&this.#w(this.#u)}async#h(){try{this.site=await bf(),this.view||(this.#d(await pf()),this.heardAt=Date.now()),this.error=""}catch(r){r instanceof cn&&r.status===401?Ee.look().catch(()=>{}):(r instanceof cn||r instanceof SyntaxError)&&(this.error=r.message),this.#p();return}const e=new WebSocket(qf());this.#u=e,this.#v=this.#g>0,this.#g+=1;const n=setTimeout(()=>this.#w(e),si);e.onmessage=r=>{clearTimeout(n),this.#u===e&&this.#b(JSON.parse(String(r.data)))},e.onclose=()=>{clearTimeout(n),this.#w(e)}}#w(e){this.#u===e&&(this.#u=null,this.up=!1,e.close(),this.#p())}#p(){const e=ii[Math.min(this.#c,ii.length-1)]??5e3;this.#c+=1,setTimeout(()=>{this.#h()},e)}#b(e){this.#c=0,this.heardAt=Date.now(),this.up||(this.movedAt=this.heardAt),this.up=!0,e.type==="view"?this.#d(e.view):this.#_(e.now)}#d(e){const n=this.#v;this.#v=!1,!(this.view&&e.seq<this.view.seq&&!n)&&(n&&(this.now=""),this.view=e,this.#_(e.now))}#_(e){this.now!==""&&Date.parse(e)<=Date.parse(this.now)||(this.now=e,this.movedAt=Date.now())}}const Ze=new Pf;var Lf=p('<span aria-hidden="true">▶</span>'),jf=p("<button><!> </button>"),Ff=p('<span class="quiet"> </span>'),Uf=p('<button data-stop=""><span aria-hidden="true">■</span> </button>'),Hf=p('<div class="group svelte-16mkr40" role="group" aria-labelledby="demo-title"><span id="demo-title" class="title svelte-16mkr40"> </span> <!> <!></div>'),Vf=p("<span> </span>"),Wf=p("<button> </button>"),Bf=p("<b> </b>"),Kf=p('<div class="group svelte-16mkr40" role="group" aria-labelledby="replay-title"><span id="replay-title" class="title svelte-16mkr40"> </span> <!> <button> </button> <span class="title svelte-16mkr40"> </span> <!> <!></div>'),Gf=p('<span class="error svelte-16mkr40" role="alert"> </span>'),Yf=p('<footer class="svelte-16mkr40"><!> <!> <!> <button class="twin svelte-16mkr40"> </button></footer>');function Zf(t,e){Ke(e,!0);let n=_s(e,"asTable",15);const r=[1,10,60,600];let s=me(null),i=me(null),c=me("");async function u(){try{G(s,e.mode==="demo"?await Nf():null,!0),G(i,e.mode==="replay"?await Of():null,!0),Ze.paused=a(i)!==null&&a(i).available&&a(i).paused}catch{}}async function f(j){G(c,"");try{await Ee.doing(j)}catch(O){G(c,d("refused",{error:O instanceof Error?O.message:String(O)}),!0)}await u()}ln(()=>{e.mode&&u();const j=setInterval(()=>{u()},3e3);return()=>clearInterval(j)});const h=Q(()=>a(s)?.scenarios.some(j=>j.running)??!1);var m=Yf(),g=w(m);{var y=j=>{var O=Hf(),B=w(O),Y=v(B,!0),te=o(B,2);ze(te,17,()=>a(s).scenarios,k=>k.id,(k,X)=>{var F=jf(),K=w(F);{var D=J=>{var fe=Lf();_(J,fe)};M(K,J=>{a(X).running&&J(D)})}var ne=o(K);b((J,fe,ue)=>{we(F,"data-scenario",a(X).id),we(F,"aria-pressed",a(X).running),F.disabled=J,l(ne,` ${fe??""}${ue??""}`)},[()=>!Ee.offers("scenario"),()=>bt(a(X).name),()=>a(X).running?` · ${d("demo-running")}`:""]),qe("click",F,()=>f(()=>Mf(a(X).id))),_(k,F)},k=>{var X=Ff(),F=v(X,!0);b(K=>l(F,K),[()=>d("demo-none")]),_(k,X)});var ie=o(te,2);{var q=k=>{var X=Uf(),F=o(w(X));b((K,D)=>{X.disabled=K,l(F,` ${D??""}`)},[()=>!a(h)||!Ee.offers("scenario"),()=>d("demo-stop")]),qe("click",X,()=>f(zf)),_(k,X)};M(ie,k=>{a(s).scenarios.length>0&&k(q)})}b(k=>l(Y,k),[()=>d("demo-title")]),_(j,O)};M(g,j=>{a(s)?.available&&j(y)})}var $=o(g,2);{var S=j=>{var O=Kf(),B=w(O),Y=v(B,!0),te=o(B,2);{var ie=J=>{var fe=Vf(),ue=v(fe);b((oe,z,H)=>l(ue,`${oe??""}
          ${z??""}–${H??""}`),[()=>ma(a(i).from,e.site.time_zone),()=>Qe(a(i).from,e.site.time_zone),()=>Qe(a(i).until,e.site.time_zone)]),_(J,fe)};M(te,J=>{a(i).from&&a(i).until&&J(ie)})}var q=o(te,2),k=v(q,!0),X=o(q,2),F=v(X,!0),K=o(X,2);ze(K,16,()=>r,J=>J,(J,fe)=>{var ue=Wf(),oe=v(ue);b(()=>{we(ue,"aria-pressed",a(i).speed===fe),l(oe,`×${fe??""}`)}),qe("click",ue,()=>f(()=>ri({speed:fe}))),_(J,ue)});var D=o(K,2);{var ne=J=>{var fe=Bf(),ue=v(fe,!0);b(oe=>l(ue,oe),[()=>d("replay-paused")]),_(J,fe)};M(D,J=>{a(i).paused&&J(ne)})}b((J,fe,ue)=>{l(Y,J),l(k,fe),l(F,ue)},[()=>d("replay-title"),()=>a(i).paused?`▶ ${d("replay-play")}`:`❚❚ ${d("replay-pause")}`,()=>d("replay-speed")]),qe("click",q,()=>f(()=>ri({paused:!a(i)?.paused}))),_(j,O)};M($,j=>{a(i)?.available&&j(S)})}var W=o($,2);{var I=j=>{var O=Gf(),B=v(O);b(()=>l(B,`■ ${a(c)??""}`)),_(j,O)};M(W,j=>{a(c)&&j(I)})}var R=o(W,2),A=v(R,!0);b(j=>{we(R,"aria-pressed",n()),l(A,j)},[()=>d(n()?"table-hide":"table-show")]),qe("click",R,()=>n(!n())),_(t,m),Ge()}Pt(["click"]);function Xf(){const t=new URLSearchParams(location.search).get("theme")??localStorage.getItem("tizbek.theme");return t==="dark"||t==="light"?t:matchMedia("(prefers-color-scheme: dark)").matches?"dark":"light"}class Jf{#e=me(gt(Xf()));get current(){return a(this.#e)}set current(e){G(this.#e,e,!0)}set(e){this.current=e,localStorage.setItem("tizbek.theme",e)}}const Jn=new Jf;var Qf=p('<p><b aria-hidden="true">~</b> </p>'),ev=p("<span> </span>"),tv=p('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),nv=p('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td></tr>'),av=p('<!> <section><h3> <!></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-ends=""></tbody></table></section> <section><h3> </h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody data-grades=""></tbody></table> <p class="quiet"> </p></section>',1),rv=p('<p class="quiet"> </p>');function sv(t,e){Ke(e,!0);const n=Q(()=>e.view.forecast),r=Q(()=>e.view.stages.flatMap(({id:u,end:f})=>f?[{id:u,...f}]:[])),s=({cases:u,mean:f})=>f===null?d("grade-none"):d("grade-held",{held:ge(f*u),cases:ge(u)}),i=({cases:u,mean:f})=>f===null?d("grade-none"):d("grade-off",{off:`${ge(f*100,1)} %`,cases:ge(u)}),c=Q(()=>a(n)?[...a(n).levels_held.map(u=>({what:d("grade-levels",{ahead:Ot(u.ahead_secs)}),said:s(u.held),aim:"80 %"})),{what:d("grade-clock"),said:i(a(n).clock_error),aim:""},{what:d("grade-end-held"),said:s(a(n).end_held),aim:"80 %"},{what:d("grade-end-error"),said:i(a(n).end_error),aim:""}]:[]);{let u=Q(()=>d("forecast-title"));zn(t,{get title(){return a(u)},get onclose(){return e.onclose},"data-forecast-detail":!0,children:(f,h)=>{var m=Vn(),g=Me(m);{var y=S=>{var W=av(),I=Me(W);{var R=se=>{var E=Qf(),x=o(w(E));b(T=>l(x,` ${T??""}`),[()=>d("forecast-estimated")]),_(se,E)};M(I,se=>{a(n).estimated&&se(R)})}var A=o(I,2),j=w(A),O=w(j),B=o(O);{var Y=se=>{var E=ev(),x=v(E,!0);b(T=>l(x,T),[()=>et(a(r)[0].at,e.now,e.site.time_zone)]),_(se,E)};M(B,se=>{a(r)[0]&&se(Y)})}var te=o(j,2),ie=w(te),q=w(ie),k=w(q),X=v(k,!0),F=o(k),K=v(F),D=o(F),ne=v(D,!0),J=o(D),fe=v(J,!0),ue=o(ie);ze(ue,21,()=>a(r),se=>se.id,(se,E)=>{var x=tv(),T=w(x),ae=v(T,!0),_e=o(T),he=v(_e,!0),ke=o(_e),be=v(ke,!0),Se=o(ke),Ne=w(Se);{var Te=Ae=>{var Ie=Ft("—");_(Ae,Ie)},Ce=Ae=>{bs(Ae,{get chance(){return a(E).met}})};M(Ne,Ae=>{a(E).met===null?Ae(Te):Ae(Ce,-1)})}b((Ae,Ie,Be)=>{l(ae,Ae),l(he,Ie),l(be,Be)},[()=>ct(e.site.stages,a(E).id),()=>a(E).met===null?"—":ge(a(E).planned),()=>pr(a(E).done)]),_(se,x)});var oe=o(A,2),z=w(oe),H=v(z,!0),N=o(z,2),Z=w(N),ce=w(Z),re=w(ce),le=v(re,!0),P=o(re),ee=v(P,!0),V=o(P),C=v(V,!0),L=o(Z);ze(L,21,()=>a(c),se=>se.what,(se,E)=>{var x=nv(),T=w(x),ae=v(T,!0),_e=o(T),he=v(_e,!0),ke=o(_e),be=v(ke,!0);b(()=>{l(ae,a(E).what),l(he,a(E).said),l(be,a(E).aim)}),_(se,x)});var U=o(N,2),de=v(U,!0);b((se,E,x,T,ae,_e,he,ke,be,Se,Ne)=>{l(O,`${se??""} `),l(X,E),l(K,`${x??""}, ${T??""}`),l(ne,ae),l(fe,_e),l(H,he),l(le,ke),l(ee,be),l(C,Se),l(de,Ne)},[()=>d("end-title"),()=>d("stage-label"),()=>d("planned-label"),()=>at(e.site),()=>d("plan-trial-done"),()=>d("plan-trial-chance"),()=>d("grade-title"),()=>d("grade-what"),()=>d("grade-was"),()=>d("grade-aim"),()=>d("forecast-at",{at:et(a(n).at,e.now,e.site.time_zone),paths:String(a(n).paths),span:Ot(a(n).horizon_secs)})]),_(S,W)},$=S=>{var W=rv(),I=v(W,!0);b(R=>l(I,R),[()=>d("forecast-none")]),_(S,W)};M(g,S=>{a(n)?S(y):S($,-1)})}_(f,m)},$$slots:{default:!0}})}Ge()}var iv=p('<p data-sound=""> </p>'),oi=p('<p class="bad svelte-1bu0fzh" role="alert"> </p>'),li=p("<option> </option>"),ov=p('<th scope="col"> </th>'),ui=p('<span class="quiet"> </span>'),lv=p('<tr><td class="when svelte-1bu0fzh"> </td><td class="svelte-1bu0fzh"> <!></td><td class="svelte-1bu0fzh"> </td><td class="svelte-1bu0fzh"> </td><td class="on svelte-1bu0fzh"> <!></td><td class="outcome svelte-1bu0fzh"><span aria-hidden="true"> </span> </td></tr>'),uv=p('<p class="quiet"> </p>'),cv=p("<button> </button>"),dv=p('<!> <form class="filters svelte-1bu0fzh"><label class="svelte-1bu0fzh"> <input maxlength="80" data-who="" class="svelte-1bu0fzh"/></label> <label class="svelte-1bu0fzh"> <select data-what="" class="svelte-1bu0fzh"><option> </option><!></select></label> <label class="svelte-1bu0fzh"> <select class="svelte-1bu0fzh"><option> </option><!></select></label></form> <!> <div class="wide svelte-1bu0fzh"><table><thead><tr></tr></thead><tbody></tbody></table></div> <!> <!>',1);function fv(t,e){Ke(e,!0);const n=["asked","done","refused","denied","failed"],r=["sign_in","sign_out","user_add","user_name","user_roles","user_password","user_disable","user_enable","token_add","token_revoke"],i=[...["acknowledge","comment","tell_facts","import_facts","calibrate","issue","call_off","survey","plan","replay","scenario"],...r],c=A=>i.includes(A)?d(`act-${A.replaceAll("_","-")}`):A;let u=me([]),f=me(null),h=me(""),m=me(""),g=me(""),y=me(""),$=me(null),S=0;async function W(A){const j=++S;G(y,"");try{const O={who:a(h).trim(),what:a(m),outcome:a(g)};A&&a(f)!==null&&(O.before=String(a(f)));const B=await Ee.doing(()=>gf(O));if(j!==S)return;G(u,A?[...a(u),...B.rows]:B.rows),G(f,B.before,!0),A||G($,await wf())}catch(O){G(y,O instanceof cn?O.message:d("entry-no-link"),!0)}}ln(()=>{a(m),a(g),W(!1)});const I=Q(()=>({nobody:d("log-nobody"),open:d("log-open")})),R={done:"●",asked:"○",refused:"■",denied:"■",failed:"■"};{let A=Q(()=>d("me-log"));zn(t,{get title(){return a(A)},width:"92rem",get onclose(){return e.onclose},"data-log-dialog":!0,children:(j,O)=>{var B=dv(),Y=Me(B);{var te=x=>{var T=iv(),ae=v(T);b(_e=>l(ae,`● ${_e??""}`),[()=>d("log-sound",{count:ge(a($).rows)})]),_(x,T)},ie=x=>{var T=oi(),ae=v(T);b(_e=>l(ae,`■ ${_e??""}`),[()=>d("log-unsound",{row:String(a($).problems[0]?.seq??0)})]),_(x,T)};M(Y,x=>{a($)?.sound?x(te):a($)&&x(ie,1)})}var q=o(Y,2),k=w(q),X=w(k),F=o(X),K=o(k,2),D=w(K),ne=o(D),J=w(ne),fe=v(J,!0);J.value=J.__value="";var ue=o(J);ze(ue,16,()=>i,x=>x,(x,T)=>{var ae=li(),_e=v(ae,!0),he={};b(ke=>{l(_e,ke),he!==(he=T)&&(ae.value=(ae.__value=he)??"")},[()=>c(T)]),_(x,ae)}),ur(ne);var oe=o(K,2),z=w(oe),H=o(z),N=w(H),Z=v(N,!0);N.value=N.__value="";var ce=o(N);ze(ce,16,()=>n,x=>x,(x,T)=>{var ae=li(),_e=v(ae,!0),he={};b(ke=>{l(_e,ke),he!==(he=T)&&(ae.value=(ae.__value=he)??"")},[()=>d(`did-${T}`)]),_(x,ae)}),ur(H);var re=o(q,2);{var le=x=>{var T=oi(),ae=v(T);b(()=>l(ae,`■ ${a(y)??""}`)),_(x,T)};M(re,x=>{a(y)!==""&&x(le)})}var P=o(re,2),ee=w(P),V=w(ee),C=w(V);ze(C,20,()=>["log-when","log-who","log-from","log-what","log-on","log-outcome"],x=>x,(x,T)=>{var ae=ov(),_e=v(ae,!0);b(he=>l(_e,he),[()=>d(T)]),_(x,ae)});var L=o(V);ze(L,21,()=>a(u),x=>x.seq,(x,T)=>{var ae=lv(),_e=w(ae),he=v(_e),ke=o(_e),be=w(ke),Se=o(be);{var Ne=Oe=>{var pe=ui(),$e=v(pe);b(Le=>l($e,` ${Le??""}`),[()=>a(T).roles.map(Le=>d(`role-${Le}`)).join(", ")]),_(Oe,pe)};M(Se,Oe=>{a(T).roles.length>0&&Oe(Ne)})}var Te=o(ke),Ce=v(Te,!0),Ae=o(Te),Ie=v(Ae,!0),Be=o(Ae),Ve=w(Be),lt=o(Ve);{var xt=Oe=>{var pe=ui(),$e=v(pe);b(()=>l($e,` ${a(T).detail??""}`)),_(Oe,pe)};M(lt,Oe=>{a(T).detail!==""&&Oe(xt)})}var pt=o(Be),qt=w(pt),Gt=v(qt,!0),tn=o(qt);b((Oe,pe,$e,Le)=>{we(ae,"data-row",a(T).seq),we(ae,"title",`${a(T).seq??""} · ${a(T).hash??""}`),l(he,`${Oe??""} ${pe??""}`),l(be,a(T).name||a(I)[a(T).who]||a(T).who),l(Ce,a(T).from),l(Ie,$e),l(Ve,a(T).on),l(Gt,R[a(T).outcome]??"○"),l(tn,` ${Le??""}`)},[()=>ma(a(T).at,e.site.time_zone),()=>da(a(T).at,e.site.time_zone),()=>c(a(T).what),()=>d(`did-${a(T).outcome}`)]),_(x,ae)});var U=o(P,2);{var de=x=>{var T=uv(),ae=v(T,!0);b(_e=>l(ae,_e),[()=>d("log-none")]),_(x,T)};M(U,x=>{a(u).length===0&&a(y)===""&&x(de)})}var se=o(U,2);{var E=x=>{var T=cv(),ae=v(T,!0);b(_e=>l(ae,_e),[()=>d("log-more")]),qe("click",T,()=>{W(!0)}),_(x,T)};M(se,x=>{a(f)!==null&&x(E)})}b((x,T,ae,_e,he)=>{l(X,`${x??""} `),l(D,`${T??""} `),l(fe,ae),l(z,`${_e??""} `),l(Z,he)},[()=>d("log-who"),()=>d("log-what"),()=>d("log-all"),()=>d("log-outcome"),()=>d("log-all")]),on("submit",q,x=>(x.preventDefault(),void W(!1))),qe("change",F,()=>{W(!1)}),Mt(F,()=>a(h),x=>G(h,x)),Zr(ne,()=>a(m),x=>G(m,x)),Zr(H,()=>a(g),x=>G(g,x)),_(j,B)},$$slots:{default:!0}})}Ge()}Pt(["change","click"]);var vv=p('<th scope="col"> </th>'),hv=p('<tr><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"> </td><td class="svelte-1a8rjwb"><div class="acts svelte-1a8rjwb"><button> </button> <button> </button></div></td></tr>'),_v=p('<p class="bad svelte-1a8rjwb" role="alert"> </p>'),mv=p('<p role="status" data-said=""> </p>'),gv=p('<button class="add svelte-1a8rjwb" data-add=""> </button>'),wv=p('<label for="user-login"> </label> <input id="user-login" maxlength="64" autocomplete="off" autocapitalize="none" spellcheck="false" class="svelte-1a8rjwb"/> <label for="user-name"> </label> <input id="user-name" maxlength="80" autocomplete="off" class="svelte-1a8rjwb"/>',1),ci=p('<label><input type="checkbox" class="svelte-1a8rjwb"/> </label>'),bv=p('<fieldset class="svelte-1a8rjwb"><legend> </legend> <!></fieldset>'),pv=p('<p class="quiet"> </p>'),yv=p('<form data-user-form="" class="svelte-1a8rjwb"><h3> </h3> <!> <fieldset class="svelte-1a8rjwb"><legend> </legend> <!></fieldset> <!> <label for="user-password"> </label> <input id="user-password" type="password" autocomplete="new-password" class="svelte-1a8rjwb"/> <!> <div class="acts svelte-1a8rjwb"><button type="submit" class="yes svelte-1a8rjwb"> </button> <button type="button"> </button></div></form>'),kv=p('<div class="wide svelte-1a8rjwb"><table><thead><tr><!><th></th></tr></thead><tbody></tbody></table></div> <!> <!> <!>',1);function xv(t,e){Ke(e,!0);const n=[],r=[],s=["viewer","dispatcher","planner","engineer","unit","administrator"],i=()=>({login:"",name:"",roles:[],units:[],password:""});let c=me([]),u=me(null),f=me(gt(i())),h=me(""),m=me(""),g=me(!1);ln(()=>{y(async()=>{})});async function y(A){G(g,!0),G(h,"");try{return await Ee.doing(async()=>{await A(),G(c,await _f())}),!0}catch(j){return G(h,j instanceof cn?j.message:d("entry-no-link"),!0),!1}finally{G(g,!1)}}function $(A){G(u,A),G(m,""),G(f,A==="new"?i():{...i(),login:A.login,name:A.name,roles:[...A.roles],units:[...A.units]},!0)}const S=(A,j)=>A.length===j.length&&A.every(O=>j.includes(O));function W(A,j){return{...S(a(f).roles,A.roles)?{}:{roles:a(f).roles},...S(j,A.units)?{}:{units:j},...a(f).password===""?{}:{password:a(f).password}}}async function I(A){A.preventDefault();const j=a(f).roles.includes("unit")?a(f).units:[],O=a(u)==="new"?()=>mf({...a(f),units:j}):()=>ai(a(u).id,W(a(u),j)),{login:B}=a(f);await y(O)&&(G(u,null),G(m,d("users-saved",{login:B}),!0))}const R=(A,j)=>y(()=>ai(A.id,{disabled:j}));{let A=Q(()=>d("me-users"));zn(t,{get title(){return a(A)},width:"64rem",get onclose(){return e.onclose},"data-users-dialog":!0,children:(j,O)=>{var B=kv(),Y=Me(B),te=w(Y),ie=w(te),q=w(ie),k=w(q);ze(k,16,()=>["sign-login","users-name","me-roles","users-state"],oe=>oe,(oe,z)=>{var H=vv(),N=v(H,!0);b(Z=>l(N,Z),[()=>d(z)]),_(oe,H)});var X=o(ie);ze(X,21,()=>a(c),oe=>oe.id,(oe,z)=>{var H=hv();let N;var Z=w(H),ce=v(Z,!0),re=o(Z),le=v(re,!0),P=o(re),ee=v(P),V=o(P),C=v(V,!0),L=o(V),U=w(L),de=w(U),se=v(de,!0),E=o(de,2),x=v(E,!0);b((T,ae,_e,he,ke)=>{we(H,"data-user",a(z).login),N=Xe(H,1,"svelte-1a8rjwb",null,N,{off:a(z).disabled}),l(ce,a(z).login),l(le,a(z).name),l(ee,`${T??""}${ae??""}`),l(C,_e),de.disabled=a(g),l(se,he),E.disabled=a(g),l(x,ke)},[()=>a(z).roles.map(T=>d(`role-${T}`)).join(", "),()=>a(z).units.length>0?` (${a(z).units.map(T=>ct(e.site.stages,T)).join(", ")})`:"",()=>d(a(z).disabled?"users-disabled":"users-active"),()=>d("users-change"),()=>d(a(z).disabled?"users-enable":"users-disable")]),qe("click",de,()=>$(a(z))),qe("click",E,()=>{R(a(z),!a(z).disabled)}),_(oe,H)});var F=o(Y,2);{var K=oe=>{var z=_v(),H=v(z);b(()=>l(H,`■ ${a(h)??""}`)),_(oe,z)};M(F,oe=>{a(h)!==""&&oe(K)})}var D=o(F,2);{var ne=oe=>{var z=mv(),H=v(z);b(()=>l(H,`● ${a(m)??""}`)),_(oe,z)};M(D,oe=>{a(m)!==""&&oe(ne)})}var J=o(D,2);{var fe=oe=>{var z=gv(),H=v(z,!0);b(N=>l(H,N),[()=>d("users-add")]),qe("click",z,()=>$("new")),_(oe,z)},ue=oe=>{var z=yv(),H=w(z),N=v(H,!0),Z=o(H,2);{var ce=be=>{var Se=wv(),Ne=Me(Se),Te=v(Ne,!0),Ce=o(Ne,2),Ae=o(Ce,2),Ie=v(Ae,!0),Be=o(Ae,2);b((Ve,lt)=>{l(Te,Ve),l(Ie,lt)},[()=>d("sign-login"),()=>d("users-name")]),Mt(Ce,()=>a(f).login,Ve=>a(f).login=Ve),Mt(Be,()=>a(f).name,Ve=>a(f).name=Ve),_(be,Se)};M(Z,be=>{a(u)==="new"&&be(ce)})}var re=o(Z,2),le=w(re),P=v(le,!0),ee=o(le,2);ze(ee,16,()=>s,be=>be,(be,Se)=>{var Ne=ci(),Te=w(Ne),Ce,Ae=o(Te);b(Ie=>{Ce!==(Ce=Se)&&(Te.value=(Te.__value=Ce)??""),l(Ae,` ${Ie??""}`)},[()=>d(`role-${Se}`)]),Ds(n,[],Te,()=>a(f).roles,Ie=>a(f).roles=Ie),_(be,Ne)});var V=o(re,2);{var C=be=>{var Se=bv(),Ne=w(Se),Te=v(Ne,!0),Ce=o(Ne,2);ze(Ce,17,()=>e.site.stages,Ae=>Ae.id,(Ae,Ie)=>{var Be=ci(),Ve=w(Be),lt,xt=o(Ve);b(pt=>{lt!==(lt=a(Ie).id)&&(Ve.value=(Ve.__value=lt)??""),l(xt,` ${pt??""}`)},[()=>bt(a(Ie).name)]),Ds(r,[],Ve,()=>(a(Ie).id,a(f).units),pt=>a(f).units=pt),_(Ae,Be)}),b(Ae=>l(Te,Ae),[()=>d("me-units")]),_(be,Se)},L=Q(()=>a(f).roles.includes("unit"));M(V,be=>{a(L)&&be(C)})}var U=o(V,2),de=v(U,!0),se=o(U,2),E=o(se,2);{var x=be=>{var Se=pv(),Ne=v(Se,!0);b(Te=>l(Ne,Te),[()=>d("users-ends")]),_(be,Se)};M(E,be=>{a(u)!=="new"&&be(x)})}var T=o(E,2),ae=w(T),_e=v(ae,!0),he=o(ae,2),ke=v(he,!0);b((be,Se,Ne,Te,Ce)=>{l(N,be),l(P,Se),l(de,Ne),ae.disabled=a(g)||a(f).roles.length===0,l(_e,Te),l(ke,Ce)},[()=>a(u)==="new"?d("users-add"):`${d("users-change")}: ${a(u).name}`,()=>d("me-roles"),()=>d(a(u)==="new"?"password-new":"users-reset"),()=>d("users-save"),()=>d("cancel")]),on("submit",z,I),Mt(se,()=>a(f).password,be=>a(f).password=be),qe("click",he,()=>G(u,null)),_(oe,z)};M(J,oe=>{a(u)===null?oe(fe):oe(ue,-1)})}_(j,B)},$$slots:{default:!0}})}Ge()}Pt(["click"]);var di=p('<p class="big svelte-5lqqhi"> </p>'),$v=p('<p><span class="quiet"> </span> </p>'),Ev=p('<p class="big svelte-5lqqhi"><b> </b> <span class="quiet"> </span></p> <p><span class="quiet"> </span> </p> <!>',1),Sv=p('<button class="yes svelte-5lqqhi" data-sign=""> </button>'),Tv=p('<button data-users=""> </button>'),Av=p('<button data-log=""> </button>'),Mv=p('<button data-password=""> </button>'),zv=p('<!> <button data-sign-out=""> </button>',1),Nv=p('<form class="svelte-5lqqhi"><label for="password-old"> </label> <input id="password-old" type="password" autocomplete="current-password" class="svelte-5lqqhi"/> <label for="password-new"> </label> <input id="password-new" type="password" autocomplete="new-password" class="svelte-5lqqhi"/> <label for="password-again"> </label> <input id="password-again" type="password" autocomplete="new-password" class="svelte-5lqqhi"/> <button type="submit"> </button></form>'),Ov=p('<p class="bad svelte-5lqqhi" role="alert"> </p>'),qv=p('<p role="status"> </p>'),Iv=p("<button> </button>"),Dv=p('<h3> </h3> <div class="buttons svelte-5lqqhi"></div>',1),Rv=p('<!> <div class="buttons svelte-5lqqhi"><!> <!> <!> <!></div> <!> <!> <!> <!>',1),Cv=p("<!> <!> <!>",1);function Pv(t,e){Ke(e,!0);let n=me(""),r=me(!1),s=["","",""],i=Q(()=>nr(s,3)),c=me(gt(a(i)[0])),u=me(gt(a(i)[1])),f=me(gt(a(i)[2])),h=me(""),m=me(""),g=me(!1);const y=Q(()=>Ee.me?.person??null),$=ie=>ie.map(q=>d(`role-${q}`)).join(", ");async function S(ie){G(g,!0),G(h,"");try{return await ie(),!0}catch(q){return G(h,q instanceof cn?q.message:d("entry-no-link"),!0),!1}finally{G(g,!1)}}async function W(){await S(async()=>{await vf(),Ee.known(await jo())})&&e.onclose()}async function I(ie){const q=k=>Ee.known(k);await S(async()=>q(await Fo(ie)))&&e.onclose()}async function R(ie){if(ie.preventDefault(),a(u)!==a(f)){G(h,d("password-differ"),!0);return}await S(()=>hf(a(c),a(u)))&&((q=>{var k=nr(q,5);G(c,k[0],!0),G(u,k[1],!0),G(f,k[2],!0),G(r,k[3],!0),G(m,k[4],!0)})(["","","",!1,d("password-changed")]),await Ee.look().catch(()=>{}),Ee.ask(!1))}var A=Cv(),j=Me(A);{let ie=Q(()=>d("me-title"));zn(j,{get title(){return a(ie)},width:"40rem",get onclose(){return e.onclose},"data-me":!0,children:(q,k)=>{var X=Rv(),F=Me(X);{var K=E=>{var x=di(),T=v(x,!0);b(ae=>l(T,ae),[()=>d("me-open-long")]),_(E,x)},D=E=>{var x=Ev(),T=Me(x),ae=w(T),_e=v(ae,!0),he=o(ae,2),ke=v(he,!0),be=o(T,2),Se=w(be),Ne=v(Se),Te=o(Se),Ce=o(be,2);{var Ae=Ie=>{var Be=$v(),Ve=w(Be),lt=v(Ve),xt=o(Ve);b((pt,qt)=>{l(lt,`${pt??""}:`),l(xt,` ${qt??""}`)},[()=>d("me-units"),()=>a(y).units.map(pt=>ct(e.site.stages,pt)).join(", ")]),_(Ie,Be)};M(Ce,Ie=>{a(y).units.length>0&&Ie(Ae)})}b((Ie,Be)=>{l(_e,a(y).name),l(ke,a(y).login),l(Ne,`${Ie??""}:`),l(Te,` ${Be??""}`)},[()=>d("me-roles"),()=>$(a(y).roles)]),_(E,x)},ne=E=>{var x=di(),T=v(x,!0);b(ae=>l(T,ae),[()=>d("me-stranger")]),_(E,x)};M(F,E=>{Ee.isOpen?E(K):a(y)?E(D,1):E(ne,-1)})}var J=o(F,2),fe=w(J);{var ue=E=>{var x=Sv(),T=v(x,!0);b(ae=>l(T,ae),[()=>d("sign-do")]),qe("click",x,()=>{Ee.ask(!1)}),_(E,x)};M(fe,E=>{!Ee.isOpen&&a(y)===null&&E(ue)})}var oe=o(fe,2);{var z=E=>{var x=Tv(),T=v(x,!0);b(ae=>l(T,ae),[()=>d("me-users")]),qe("click",x,()=>G(n,"users")),_(E,x)},H=Q(()=>Ee.may("manage_users"));M(oe,E=>{a(H)&&E(z)})}var N=o(oe,2);{var Z=E=>{var x=Av(),T=v(x,!0);b(ae=>l(T,ae),[()=>d("me-log")]),qe("click",x,()=>G(n,"log")),_(E,x)},ce=Q(()=>Ee.may("read_log"));M(N,E=>{a(ce)&&E(Z)})}var re=o(N,2);{var le=E=>{var x=zv(),T=Me(x);{var ae=ke=>{var be=Mv(),Se=v(be,!0);b(Ne=>{we(be,"aria-expanded",a(r)),l(Se,Ne)},[()=>d("me-password")]),qe("click",be,()=>G(r,!a(r))),_(ke,be)};M(T,ke=>{(Ee.me?.demo_roles.length??0)===0&&ke(ae)})}var _e=o(T,2),he=v(_e,!0);b(ke=>{_e.disabled=a(g),l(he,ke)},[()=>d("me-sign-out")]),qe("click",_e,()=>{W()}),_(E,x)};M(re,E=>{a(y)&&E(le)})}var P=o(J,2);{var ee=E=>{var x=Nv(),T=w(x),ae=v(T,!0),_e=o(T,2),he=o(_e,2),ke=v(he,!0),be=o(he,2),Se=o(be,2),Ne=v(Se,!0),Te=o(Se,2),Ce=o(Te,2),Ae=v(Ce,!0);b((Ie,Be,Ve,lt)=>{l(ae,Ie),l(ke,Be),l(Ne,Ve),Ce.disabled=a(g)||a(c)===""||a(u)===""||a(f)==="",l(Ae,lt)},[()=>d("password-old"),()=>d("password-new"),()=>d("password-again"),()=>d("users-save")]),on("submit",x,R),Mt(_e,()=>a(c),Ie=>G(c,Ie)),Mt(be,()=>a(u),Ie=>G(u,Ie)),Mt(Te,()=>a(f),Ie=>G(f,Ie)),_(E,x)};M(P,E=>{a(r)&&E(ee)})}var V=o(P,2);{var C=E=>{var x=Ov(),T=v(x);b(()=>l(T,`■ ${a(h)??""}`)),_(E,x)};M(V,E=>{a(h)!==""&&E(C)})}var L=o(V,2);{var U=E=>{var x=qv(),T=v(x);b(()=>l(T,`● ${a(m)??""}`)),_(E,x)};M(L,E=>{a(m)!==""&&E(U)})}var de=o(L,2);{var se=E=>{var x=Dv(),T=Me(x),ae=v(T,!0),_e=o(T,2);ze(_e,20,()=>Ee.me.demo_roles,he=>he,(he,ke)=>{var be=Iv(),Se=v(be,!0);b((Ne,Te)=>{we(be,"data-role",ke),we(be,"aria-pressed",Ne),be.disabled=a(g),l(Se,Te)},[()=>a(y)?.roles.includes(ke)??!1,()=>d(`role-${ke}`)]),qe("click",be,()=>{I(ke)}),_(he,be)}),b(he=>l(ae,he),[()=>d("me-demo")]),_(E,x)};M(de,E=>{Ee.me&&Ee.me.demo_roles.length>0&&E(se)})}_(q,X)},$$slots:{default:!0}})}var O=o(j,2);{var B=ie=>{xv(ie,{get site(){return e.site},onclose:()=>G(n,"")})};M(O,ie=>{a(n)==="users"&&ie(B)})}var Y=o(O,2);{var te=ie=>{fv(ie,{get site(){return e.site},onclose:()=>G(n,"")})};M(Y,ie=>{a(n)==="log"&&ie(te)})}_(t,A),Ge()}Pt(["click"]);var Lv=p('<tr><th scope="row"> </th><td class="n"> </td><td class="n"> </td><td class="n"><!></td></tr>'),jv=p('<section><h3> <span> </span></h3> <table><thead><tr><th scope="col"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th><th scope="col" class="n"> </th></tr></thead><tbody></tbody></table> <p> </p> <p class="quiet"> </p></section>'),Fv=p('<p class="quiet"> </p>');function Uv(t,e){Ke(e,!0);const n=({version:s})=>[e.view.plan,...e.view.plans_pending].find(i=>i.version===s),r=s=>`${ma(s,e.site.time_zone).slice(0,5)} ${Qe(s,e.site.time_zone)}`;{let s=Q(()=>d("plan-trial-title"));zn(t,{get title(){return a(s)},get onclose(){return e.onclose},"data-plan-detail":!0,children:(i,c)=>{var u=Vn(),f=Me(u);ze(f,17,()=>e.view.plan_trials,h=>h.version,(h,m)=>{var g=jv(),y=w(g),$=w(y),S=o($),W=v(S),I=o(y,2),R=w(I),A=w(R),j=w(A),O=v(j,!0),B=o(j),Y=v(B),te=o(B),ie=v(te,!0),q=o(te),k=v(q,!0),X=o(R);ze(X,21,()=>a(m).stages.filter(({met:J})=>J!==null),J=>J.id,(J,fe)=>{var ue=Lv(),oe=w(ue),z=v(oe,!0),H=o(oe),N=v(H,!0),Z=o(H),ce=v(Z,!0),re=o(Z),le=w(re);{let P=Q(()=>a(fe).met??1);bs(le,{get chance(){return a(P)}})}b((P,ee,V)=>{l(z,P),l(N,ee),l(ce,V)},[()=>ct(e.site.stages,a(fe).id),()=>ge(a(fe).planned),()=>pr(a(fe).done)]),_(J,ue)});var F=o(I,2),K=v(F,!0),D=o(F,2),ne=v(D,!0);b((J,fe,ue,oe,z,H,N,Z,ce,re)=>{l($,`${J??""} `),l(W,`${fe??""}${ue??""}`),l(O,oe),l(Y,`${z??""}, ${H??""}`),l(ie,N),l(k,Z),l(K,ce),l(ne,re)},[()=>d("plan-trial-of",{version:String(a(m).version),from:r(a(m).shift_start),until:Qe(a(m).shift_end,e.site.time_zone)}),()=>n(a(m))?.author??"",()=>n(a(m))?.reason?` · ${n(a(m))?.reason}`:"",()=>d("stage-label"),()=>d("planned-label"),()=>at(e.site),()=>d("plan-trial-done"),()=>d("plan-trial-chance"),()=>a(m).weakest?Nc(e.site,a(m).weakest):d("plan-trial-no-weak"),()=>d("plan-trial-at",{at:et(a(m).at,e.now,e.site.time_zone)})]),_(h,g)},h=>{var m=Fv(),g=v(m,!0);b(y=>l(g,y),[()=>d("plan-trial-none")]),_(h,m)}),_(i,u)},$$slots:{default:!0}})}Ge()}class Hv{#e=me("");get value(){return a(this.#e)}set value(e){G(this.#e,e,!0)}#s=me("");get from(){return a(this.#s)}set from(e){G(this.#s,e,!0)}#t=me("");get until(){return a(this.#t)}set until(e){G(this.#t,e,!0)}#a=me("");get document(){return a(this.#a)}set document(e){G(this.#a,e,!0)}#n=me("");get reason(){return a(this.#n)}set reason(e){G(this.#n,e,!0)}#r=me(null);get of(){return a(this.#r)}set of(e){G(this.#r,e)}#i=me("");get trouble(){return a(this.#i)}set trouble(e){G(this.#i,e,!0)}}const fi=new Map;function Pr(t,e){const n=`${t.start} ${e}`,r=fi.get(n)??new Hv;return fi.set(n,r),r}function vi(t){Object.assign(t,{value:"",from:"",until:"",document:"",reason:"",of:null,trouble:""})}function Vv(t){const e=new Set(t.sources.filter(({kind:s})=>s==="manual").map(({id:s})=>s)),n=t.signals.filter(({source:s})=>e.has(s)),r=s=>Math.max(0,s??0);return[...n.map(({id:s,kind:i,unit:c,range_min:u,range_max:f})=>({id:s,kind:"signal",spans:i==="rate"||i==="load",unit:c===t.unit?hi(t):c,least:i==="rate"||i==="load"||i==="counter"?r(u):u,most:f,optional:!1})),...t.buffers.map(({id:s,capacity:i})=>({id:s,kind:"buffer",spans:!1,unit:hi(t),least:0,most:i,optional:!0}))]}const hi=t=>t.unit==="t"?d("unit-t"):t.unit;function Wv(t){const e=n=>n?[{start:n.start,end:n.end,now:!1}]:[];return[...t.shift?[{start:t.shift.start,end:t.shift.end,now:!0}]:[],...e(t.last_shift)]}const jt=t=>t.revisions[t.revisions.length-1];function Bv(t,{id:e,kind:n},{start:r,end:s}){return t.filter(u=>u[n]===e).filter(u=>{const{from:f,until:h}=jt(u);return Date.parse(f)<Date.parse(s)&&(Date.parse(h)>Date.parse(r)||f===h&&f===r)}).sort((u,f)=>Date.parse(jt(u).from)-Date.parse(jt(f).from))}function Kv(t){const e=t.trim().replace(/[\s\u00a0\u2009\u202f]/g,"").replace("−","-").replace(",",".");return/^-?\d+(\.\d+)?$/.test(e)?Number(e):null}function _i(t,{start:e,end:n},r,s){const i=/^([01]?\d|2[0-4])[:.\- ]?([0-5]\d)$/.exec(t.trim());if(!i)return null;const c=(W,I)=>Number(W)*60+Number(I),u=c(i[1]??"",i[2]??"")%1440,[f="",h=""]=Qe(e,r).split(":"),m=(u-c(f,h)+1440)%1440,g=W=>c(...Qe(W,r).split(":"))===u,y=Date.parse(e)+m*6e4,$=[0,60,-60,1440].map(W=>y+W*6e4).filter(W=>g(W)&&W>=Date.parse(e)&&W<=Date.parse(n)),S=s&&m===0?$[$.length-1]:$[0];return S===void 0?null:new Date(S).toISOString()}function mi(t,e,n,r,s){const i=n.now&&Date.parse(r)<Date.parse(n.end)?r:n.end,c=Qe(i,s),f=t.map(jt).filter(({value:h,from:m,until:g})=>h!==null&&m!==g).reduce((h,{until:m})=>Math.max(h,Date.parse(m)),Date.parse(n.start));return{from:e.spans?Qe(Math.min(f,Date.parse(i)),s):c,until:c}}function Gv(t,e,n){let r=Date.parse(e.start);for(const{value:c,from:u,until:f}of t.map(jt))c!==null&&u!==f&&Date.parse(u)<=r&&(r=Math.max(r,Date.parse(f)));const s=t.some(c=>jt(c).from===jt(c).until),i=e.now?Math.min(Date.parse(n),Date.parse(e.end)):Date.parse(e.end);return s||r>=i||e.now?null:new Date(r).toISOString()}const Yv=t=>Number.isInteger(t)?0:Math.abs(t)<10?3:Math.abs(t)<1e3?2:1;function jn(t){const e=ge(t,Yv(t));return/[.,]/.test(e)?e.replace(/[.,]?0+$/,""):e}function gi({least:t,most:e,unit:n}){return t===null&&e===null?n:e===null?d("entry-range-from",{least:jn(t??0),unit:n}):t===null?d("entry-range-to",{most:jn(e),unit:n}):`${jn(t)}–${jn(e)} ${n}`}function Ho({code:t,args:e,message:n},r,s){const i=["out_of_range","too_old","forgotten","future","overlaps","no_reason","not_a_number","not_a_time","not_a_date"],c=["lacks_time","lacks_date","no_heading","no_column","unknown_name","of_nothing","contradicts","unit","no_table"],u=["no_rows","too_wide","no_shift","backwards","needs_interval","needs_one_time","author","too_long","full"];if(t===null||![...i,...c,...u].includes(t))return n;const f=g=>["since","until","from"].includes(g),h=g=>g!==""&&!Number.isNaN(Number(g))?jn(Number(g)):g,m=Object.entries(e).map(([g,y])=>[g,f(g)&&y!==""?et(y,s,r):["least","most","value"].includes(g)?h(y):y]);return d(`fact-${t.replaceAll("_","-")}`,{found:"",expected:"",...Object.fromEntries(m)})}var Zv=p("<option> </option>"),Xv=p('<label class="svelte-fvytxd"> <select class="svelte-fvytxd"><option> </option><!></select></label>'),Lr=p('<p class="quiet svelte-fvytxd"> </p>'),Jv=p('<p class="bad svelte-fvytxd" role="alert"> </p>'),Qv=p('<p class="well svelte-fvytxd"> </p>'),eh=p('<p class="bad svelte-fvytxd"> </p>'),th=p('<button class="yes svelte-fvytxd" data-take=""> </button>'),nh=p('<button data-take-good=""> </button>'),ah=p('<!> <p> </p> <div class="row svelte-fvytxd"><!></div>',1),rh=p('<tr><td class="n"> </td><td> </td><td> </td></tr>'),sh=p('<table><thead><tr><th scope="col" class="n"> </th><th scope="col"> </th><th scope="col"> </th></tr></thead><tbody></tbody></table>'),ih=p('<div role="status"><!> <!> <!> <!></div>'),oh=p('<section class="file svelte-fvytxd" data-file=""><h3> </h3> <p class="quiet svelte-fvytxd"> </p> <div class="row svelte-fvytxd"><!> <label> <input type="file" accept=".xlsx,.csv,.txt" class="svelte-fvytxd"/></label></div> <!> <!> <!></section>');function lh(t,e){Ke(e,!0);let n=me(null),r=me(""),s=me(null),i=me(!1),c=me("");const u=Q(()=>(a(s)?.new??0)+(a(s)?.corrects??0));async function f(D,ne=!1){if(!(!a(n)||e.author.trim()==="")){G(i,!0),G(c,"");try{const[J,fe]=[a(n),{import:a(r),partial:ne,dry:D}];G(s,await Ee.doing(()=>Af(J,e.author.trim(),fe))),a(s).taken&&e.ontaken()}catch(J){G(s,null),G(c,J instanceof cn?J.message:d("entry-no-link"),!0)}G(i,!1)}}function h(D){G(n,D.currentTarget.files?.[0]??null,!0),G(s,null),f(!0)}const m=(D,ne)=>`${ct(e.site.sources,ne)} · ${D}`;var g=oh(),y=w(g),$=v(y,!0),S=o(y,2),W=v(S,!0),I=o(S,2),R=w(I);{var A=D=>{var ne=Xv(),J=w(ne),fe=o(J),ue=w(fe),oe=v(ue,!0);ue.value=ue.__value="";var z=o(ue);ze(z,17,()=>e.site.imports,({id:H,source:N})=>H,(H,N)=>{let Z=()=>a(N).id,ce=()=>a(N).source;var re=Zv(),le=v(re,!0),P={};b(ee=>{l(le,ee),P!==(P=Z())&&(re.value=(re.__value=P)??"")},[()=>m(Z(),ce())]),_(H,re)}),ur(fe),b((H,N)=>{l(J,`${H??""} `),l(oe,N)},[()=>d("entry-file-kind"),()=>d("entry-file-usual")]),qe("change",fe,()=>{f(!0)}),Zr(fe,()=>a(r),H=>G(r,H)),_(D,ne)};M(R,D=>{e.site.imports.length>0&&D(A)})}var j=o(R,2);let O;var B=w(j),Y=o(B),te=o(I,2);{var ie=D=>{var ne=Lr(),J=v(ne,!0);b(fe=>l(J,fe),[()=>d("entry-file-author")]),_(D,ne)},q=Q(()=>e.author.trim()==="");M(te,D=>{a(q)&&D(ie)})}var k=o(te,2);{var X=D=>{var ne=Jv(),J=v(ne);b(()=>l(J,`■ ${a(c)??""}`)),_(D,ne)};M(k,D=>{a(c)!==""&&D(X)})}var F=o(k,2);{var K=D=>{var ne=ih(),J=w(ne);{var fe=re=>{var le=Qv(),P=v(le);b(ee=>l(P,`● ${ee??""}`),[()=>a(u)===0?d("entry-file-known"):d("entry-file-taken",{new:ge(a(s).new),corrects:ge(a(s).corrects),same:ge(a(s).same)})]),_(re,le)},ue=re=>{var le=ah(),P=Me(le);{var ee=E=>{var x=eh(),T=v(x);b(ae=>l(T,`■ ${ae??""}`),[()=>d("entry-file-problems",{count:ge(a(s).problems.length)})]),_(E,x)};M(P,E=>{a(s).problems.length>0&&E(ee)})}var V=o(P,2),C=v(V,!0),L=o(V,2),U=w(L);{var de=E=>{var x=th(),T=v(x,!0);b(ae=>{x.disabled=a(i)||a(u)===0,l(T,ae)},[()=>d(a(u)===0?"entry-file-known":"entry-file-take")]),qe("click",x,()=>{f(!1)}),_(E,x)},se=E=>{var x=nh(),T=v(x,!0);b(ae=>{x.disabled=a(i),l(T,ae)},[()=>d("entry-file-take-good",{count:ge(a(u))})]),qe("click",x,()=>{f(!1,!0)}),_(E,x)};M(U,E=>{a(s).problems.length===0?E(de):a(u)>0&&E(se,1)})}b(E=>l(C,E),[()=>d(a(s).problems.length>0?"entry-file-good":"entry-file-would",{new:ge(a(s).new),corrects:ge(a(s).corrects),same:ge(a(s).same)})]),_(re,le)};M(J,re=>{a(s).taken?re(fe):re(ue,-1)})}var oe=o(J,2);{var z=re=>{var le=sh(),P=w(le),ee=w(P),V=w(ee),C=v(V,!0),L=o(V),U=v(L,!0),de=o(L),se=v(de,!0),E=o(P);ze(E,21,()=>a(s).problems,br,(x,T)=>{var ae=rh(),_e=w(ae),he=v(_e,!0),ke=o(_e),be=v(ke,!0),Se=o(ke),Ne=v(Se,!0);b(Te=>{l(he,a(T).row>0?a(T).row:"—"),l(be,a(T).column||"—"),l(Ne,Te)},[()=>Ho(a(T),e.site.time_zone,e.now)]),_(x,ae)}),b((x,T,ae)=>{l(C,x),l(U,T),l(se,ae)},[()=>d("entry-row"),()=>d("entry-column"),()=>d("entry-what")]),_(re,le)};M(oe,re=>{a(s).problems.length>0&&re(z)})}var H=o(oe,2);{var N=re=>{var le=Lr(),P=v(le,!0);b(ee=>l(P,ee),[()=>d("entry-file-sheets",{sheet:a(s).sheet,others:a(s).other_sheets.join(", ")})]),_(re,le)};M(H,re=>{a(s).other_sheets.length>0&&re(N)})}var Z=o(H,2);{var ce=re=>{var le=Lr(),P=v(le,!0);b(ee=>l(P,ee),[()=>d("entry-file-outdated",{rows:a(s).outdated.join(", ")})]),_(re,le)};M(Z,re=>{a(s).outdated.length>0&&re(ce)})}b(()=>we(ne,"data-found",a(s).taken?"taken":"looked")),_(D,ne)};M(F,D=>{a(s)&&D(K)})}b((D,ne,J,fe,ue)=>{l($,D),l(W,ne),O=Xe(j,1,"choose svelte-fvytxd",null,O,{off:J}),l(B,`${fe??""} `),Y.disabled=ue},[()=>d("entry-file"),()=>d("entry-file-hint"),()=>e.author.trim()===""||a(i),()=>a(n)?a(n).name:d("entry-file-choose"),()=>e.author.trim()===""||a(i)]),qe("change",Y,h),_(t,g),Ge()}Pt(["change","click"]);var uh=p('<button type="button"> </button>'),wi=p('<span class="warn svelte-1tqhtdb"> </span>'),ch=p("<span> </span> <!>",1),dh=p('<label class="why svelte-1tqhtdb"> <input data-reason="" maxlength="500" class="svelte-1tqhtdb"/> <span class="acts svelte-1tqhtdb"><button type="button"> </button> <button type="button"> </button></span></label>'),fh=p('<label class="svelte-1tqhtdb"> <input class="clock svelte-1tqhtdb" maxlength="5" autocomplete="off"/></label>'),vh=p('<div class="times svelte-1tqhtdb"><!> <label class="svelte-1tqhtdb"> <input class="clock svelte-1tqhtdb" maxlength="5" autocomplete="off"/></label> <label class="svelte-1tqhtdb"> <input class="document svelte-1tqhtdb" maxlength="200" autocomplete="off"/></label></div>'),hh=p('<p class="trouble svelte-1tqhtdb" role="alert"> </p>'),_h=p('<li class="svelte-1tqhtdb"><button type="button" class="link svelte-1tqhtdb"> </button></li>'),mh=p('<p class="svelte-1tqhtdb"> </p>'),gh=p('<details class="svelte-1tqhtdb"><summary class="svelte-1tqhtdb"> </summary> <!></details>'),wh=p('<li class="svelte-1tqhtdb"><span class="n"> </span> <b> </b> <span> </span> <!> <button type="button" class="link svelte-1tqhtdb"> </button></li>'),bh=p('<ul class="svelte-1tqhtdb"><!> <!></ul>'),ph=p('<div><label class="name svelte-1tqhtdb"><b class="svelte-1tqhtdb"> </b> <!></label> <div class="type"><div class="value svelte-1tqhtdb"><input inputmode="decimal" autocomplete="off" class="svelte-1tqhtdb"/> <span> </span></div> <span class="hint svelte-1tqhtdb"> </span></div> <!> <!> <!></div>'),yh=p('<span class="warn svelte-1tqhtdb"><span aria-hidden="true">▲</span> </span>'),kh=p('<details class="eyes svelte-1tqhtdb"><summary class="svelte-1tqhtdb"> </summary> <!></details>'),xh=p('<b data-failure=""> </b>'),$h=p('<b data-said=""> </b>'),Eh=p('<p class="stage svelte-1tqhtdb"><span> </span> <!></p>'),Sh=p('<section data-amended=""><h3> </h3> <!></section>'),Th=p('<p class="sum svelte-1tqhtdb" role="status"><!></p> <!> <!> <div class="foot svelte-1tqhtdb"><button type="button" class="send svelte-1tqhtdb" data-send=""> </button> <span class="quiet"> </span> <p role="status" class="svelte-1tqhtdb"><!></p></div> <!>',1),Ah=p('<p class="sum svelte-1tqhtdb"> </p>'),Mh=p('<form><div class="top svelte-1tqhtdb"><label class="who svelte-1tqhtdb" for="entry-author"> <input id="entry-author" maxlength="80" autocomplete="name" class="svelte-1tqhtdb"/></label> <div role="group" class="spans svelte-1tqhtdb"></div></div> <!></form> <!>',1);function zh(t,e){Ke(e,!0);const n=1e4;let r=me([]),s=me(!1),i=me(gt(Ee.name)),c=me(0),u=me(!1),f=me(""),h=me(""),m=gt({}),g;const y=Q(()=>e.site.time_zone),$=Q(()=>Wv(e.view)),S=Q(()=>a($)[Math.min(a(c),a($).length-1)]),W=Q(()=>Vv(e.site)),I=Q(()=>a(W).filter(({optional:z})=>!z)),R=Q(()=>z=>a(S)?Bv(a(r),z,a(S)):[]),A=Q(()=>z=>a(R)(z).filter(H=>jt(H).value!==null)),j=Q(()=>a(I).filter(z=>a(A)(z).length===0).length),O=z=>ct(z.kind==="signal"?e.site.signals:e.site.buffers,z.id),B=Q(()=>a(S)?a(W).filter(({id:z})=>Pr(a(S),z).value.trim()!=="").length:0);let Y=0;async function te(){const z=++Y;try{const H=await Sf();if(z!==Y)return;G(r,H),G(s,!0)}catch{}}ln(()=>{te();const z=setInterval(()=>{te()},n);return()=>clearInterval(z)}),ln(()=>(g.addEventListener("keydown",ue),()=>g.removeEventListener("keydown",ue))),ln(()=>{g.querySelector(a(i)===""?"#entry-author":"[data-value]")?.focus()});const ie=z=>{const{from:H,until:N}=jt(z),Z=et(H,e.now,a(y));return H===N?Z:`${Z}–${Qe(N,a(y))}`},q=({author:z,entered_by:H})=>H?`${z} (${d("entry-by",{name:H})})`:z,k=(z,H)=>z===null?d("entry-withdrawn"):`${jn(z)} ${H.unit}`;function X(z,H){if(!a(S))return null;const N=V=>(H.trouble=V,null),Z=Kv(H.value);if(Z===null)return N(d("fact-not-a-number",{found:H.value.trim(),expected:""}));if(Z<(z.least??Z)||Z>(z.most??Z))return N(d("entry-out-of-range",{range:gi(z)}));const ce=H.reason.trim();if(H.of){if(ce==="")return N(d("entry-reason-needed"));const{from:V,until:C}=jt(H.of);return F(z,H.of.document,V,C,Z,ce)}const re=mi(a(R)(z),z,a(S),e.now,a(y)),le=_i(H.until.trim()||re.until,a(S),a(y),!0),P=z.spans?_i(H.from.trim()||re.from,a(S),a(y),!1):le;if(P===null||le===null)return N(d("entry-time-expected",{start:Qe(a(S).start,a(y)),end:Qe(a(S).end,a(y))}));const ee=H.from.trim()===""&&H.until.trim()==="";return z.spans&&Date.parse(le)<=Date.parse(P)?N(ee?d("entry-told-already",{at:re.from}):d("fact-backwards")):F(z,H.document.trim(),P,le,Z,"")}function F(z,H,N,Z,ce,re){return{signal:z.kind==="signal"?z.id:void 0,buffer:z.kind==="buffer"?z.id:void 0,document:H,from:N,until:Z,value:ce,author:a(i).trim(),comment:re}}async function K(){if(!a(S)||a(u))return;if((N=>{var Z=nr(N,2);G(f,Z[0],!0),G(h,Z[1],!0)})(["",""]),a(i).trim()===""){G(h,d("entry-author-needed"),!0),g.querySelector("#entry-author")?.focus();return}const z=a(W).map(N=>({one:N,draft:Pr(a(S),N.id)})).filter(({draft:N})=>N.value.trim()!=="");for(const{draft:N}of z)N.trouble="";const H=z.map(({one:N,draft:Z})=>({one:N,draft:Z,fact:X(N,Z)}));if(H.length===0?G(h,d("entry-nothing"),!0):H.some(({fact:N})=>N===null)&&G(h,d("entry-not-sent"),!0),a(h)!=="")return fe();await D(H.flatMap(({draft:N,fact:Z})=>Z?[{draft:N,fact:Z}]:[]))}async function D(z){G(u,!0);try{const H=await Ee.doing(()=>Tf(z.map(({fact:N})=>N)));if(Ee.set(a(i).trim()),H.facts.forEach(({problem:N,code:Z,args:ce},re)=>{const le=z[re]?.draft;le&&N!==null&&(le.trouble=Ho({code:Z,args:ce,message:N},a(y),e.now))}),H.taken){for(const{draft:N}of z)vi(N);G(f,d("entry-taken",{count:ge(z.length)}),!0),await te(),g.querySelector("[data-value]")?.focus()}else G(h,d("entry-not-taken"),!0),fe()}catch(H){G(h,H instanceof cn?H.message:d("entry-no-link"),!0)}G(u,!1)}function ne(z,H){const N=H.reason.trim();if(!H.of)return;if(N===""||a(i).trim()===""){H.trouble=d(N===""?"entry-reason-needed":"entry-author-needed");return}const{from:Z,until:ce}=jt(H.of);D([{draft:H,fact:F(z,H.of.document,Z,ce,null,N)}])}function J(z,H,N){const{value:Z}=jt(z);(ce=>{var re=nr(ce,2);G(f,re[0],!0),G(h,re[1],!0)})(["",""]),Object.assign(H,{value:Z===null?"":jn(Z),of:z,reason:"",trouble:""}),requestAnimationFrame(()=>g.querySelector(`[data-value="${N}"]`)?.select())}const fe=()=>requestAnimationFrame(()=>g.querySelector('[aria-invalid="true"]')?.focus());function ue(z){const H=z.ctrlKey||z.metaKey;if(z.key!=="Enter"||!(H||z.target instanceof HTMLInputElement))return;if(z.preventDefault(),H||!(z.target instanceof HTMLInputElement))return void K();const N=[...g.querySelectorAll("[data-value], [data-reason]")];(N[N.indexOf(z.target)+1]??g.querySelector("[data-send]"))?.focus()}const oe=z=>`${z.signal??z.buffer} ${z.document} ${jt(z).from} ${jt(z).until}`;{let z=Q(()=>d("entry-title"));zn(t,{get title(){return a(z)},width:"62rem",get onclose(){return e.onclose},"data-entry":!0,children:(H,N)=>{var Z=Mh(),ce=Me(Z),re=w(ce),le=w(re),P=w(le),ee=o(P),V=o(le,2);ze(V,23,()=>a($),x=>x.start,(x,T,ae)=>{var _e=uh(),he=v(_e);b((ke,be,Se)=>{we(_e,"aria-pressed",a(c)===a(ae)),we(_e,"data-span",a(T).now?"now":"last"),l(he,`${ke??""}
            ${be??""}–${Se??""}`)},[()=>d(a(T).now?"entry-shift-now":"entry-shift-last"),()=>Qe(a(T).start,a(y)),()=>Qe(a(T).end,a(y))]),qe("click",_e,()=>G(c,a(ae),!0)),_(x,_e)});var C=o(re,2);{var L=x=>{const T=(Oe,pe=tr)=>{const $e=Q(()=>Pr(a(S),pe().id)),Le=Q(()=>a(R)(pe())),yt=Q(()=>pe().spans&&a(A)(pe()).length>0?Gv(a(Le),a(S),e.now):null),Je=Q(()=>mi(a(Le),pe(),a(S),e.now,a(y))),St=Q(()=>m[pe().id]?a(Le):a(Le).slice(-4));var $t=ph();let Yt;var Zt=w($t),Xt=w(Zt),nn=v(Xt,!0),ga=o(Xt,2);{var wa=ye=>{var De=ch(),We=Me(De),st=v(We),nt=o(We,2);{var je=Re=>{var He=wi(),ut=v(He);b(_t=>l(ut,`▲ ${_t??""}`),[()=>d("entry-told-until",{at:Qe(a(yt),a(y))})]),_(Re,He)};M(nt,Re=>{a(yt)!==null&&Re(je)})}b(Re=>l(st,`● ${Re??""}`),[()=>d("entry-told",{count:ge(a(A)(pe()).length)})]),_(ye,De)},tt=Q(()=>a(A)(pe()).length>0),vt=ye=>{var De=wi(),We=v(De);b(st=>l(We,`▲ ${st??""}`),[()=>d("entry-none")]),_(ye,De)};M(ga,ye=>{a(tt)?ye(wa):pe().optional||ye(vt,1)})}var It=o(Zt,2),Tt=w(It),ht=w(Tt),dn=o(ht,2),Vt=v(dn,!0),Dt=o(Tt,2),Wt=v(Dt,!0),Jt=o(It,2);{var Ye=ye=>{var De=dh(),We=w(De),st=o(We),nt=o(st,2),je=w(nt),Re=v(je,!0),He=o(je,2),ut=v(He,!0);b((_t,it,Et)=>{l(We,`${_t??""} `),l(Re,it),l(ut,Et)},[()=>d("entry-reason",{when:ie(a($e).of)}),()=>d("entry-withdraw"),()=>d("cancel")]),qe("input",st,()=>a($e).trouble=""),Mt(st,()=>a($e).reason,_t=>a($e).reason=_t),qe("click",je,()=>ne(pe(),a($e))),qe("click",He,()=>vi(a($e))),_(ye,De)},rt=ye=>{var De=vh(),We=w(De);{var st=it=>{var Et=fh(),an=w(Et),$n=o(an);b(Nn=>{l(an,`${Nn??""} `),we($n,"placeholder",a(Je).from)},[()=>d("entry-from")]),Mt($n,()=>a($e).from,Nn=>a($e).from=Nn),_(it,Et)};M(We,it=>{pe().spans&&it(st)})}var nt=o(We,2),je=w(nt),Re=o(je),He=o(nt,2),ut=w(He),_t=o(ut);b((it,Et)=>{l(je,`${it??""} `),we(Re,"placeholder",a(Je).until),l(ut,`${Et??""} `)},[()=>d(pe().spans?"entry-until":"entry-at"),()=>d("entry-document")]),Mt(Re,()=>a($e).until,it=>a($e).until=it),Mt(_t,()=>a($e).document,it=>a($e).document=it),_(ye,De)};M(Jt,ye=>{a($e).of?ye(Ye):ye(rt,-1)})}var Rt=o(Jt,2);{var Lt=ye=>{var De=hh(),We=v(De);b(()=>l(We,`■ ${a($e).trouble??""}`)),_(ye,De)};M(Rt,ye=>{a($e).trouble!==""&&ye(Lt)})}var ve=o(Rt,2);{var xe=ye=>{var De=bh(),We=w(De);{var st=je=>{var Re=_h(),He=w(Re),ut=v(He,!0);b(_t=>l(ut,_t),[()=>d("entry-more",{count:ge(a(Le).length-a(St).length)})]),qe("click",He,()=>m[pe().id]=!0),_(je,Re)};M(We,je=>{a(Le).length>a(St).length&&je(st)})}var nt=o(We,2);ze(nt,17,()=>a(St),je=>oe(je),(je,Re)=>{const He=Q(()=>jt(a(Re)));var ut=wh(),_t=w(ut),it=v(_t,!0),Et=o(_t,2);let an;var $n=v(Et,!0),Nn=o(Et,2),kr=v(Nn,!0),Wa=o(Nn,2);{var xr=ba=>{var Ka=gh(),Ga=w(Ka),$r=v(Ga,!0),Bo=o(Ga,2);ze(Bo,17,()=>a(Re).revisions,pa=>pa.revision,(pa,Yn)=>{var ys=mh(),Ko=v(ys);b((Go,Yo,Zo)=>l(Ko,`${a(Yn).revision??""}. ${Go??""} — ${Yo??""}, ${Zo??""}${a(Yn).comment?`: ${a(Yn).comment}`:""}`),[()=>k(a(Yn).value,pe()),()=>q(a(Yn)),()=>et(a(Yn).received_at,e.now,a(y))]),_(pa,ys)}),b(pa=>l($r,pa),[()=>d("entry-revisions",{count:ge(a(Re).revisions.length)})]),_(ba,Ka)};M(Wa,ba=>{a(Re).revisions.length>1&&ba(xr)})}var Ba=o(Wa,2),Wo=v(Ba,!0);b((ba,Ka,Ga,$r)=>{we(ut,"data-fact",a(Re).document||a(He).from),l(it,ba),an=Xe(Et,1,"svelte-1tqhtdb",null,an,{gone:a(He).value===null}),l($n,Ka),l(kr,Ga),l(Wo,$r)},[()=>ie(a(Re)),()=>k(a(He).value,pe()),()=>[a(Re).document&&`№ ${a(Re).document}`,q(a(He))].filter(Boolean).join(" · "),()=>d("entry-correct")]),qe("click",Ba,()=>J(a(Re),a($e),pe().id)),_(je,ut)}),_(ye,De)};M(ve,ye=>{a(Le).length>0&&ye(xe)})}b((ye,De,We)=>{Yt=Xe($t,1,"one svelte-1tqhtdb",null,Yt,{lacking:ye}),we($t,"data-row",pe().id),we(Zt,"for",`value-${pe().id??""}`),l(nn,De),we(ht,"id",`value-${pe().id??""}`),we(ht,"data-value",pe().id),we(ht,"aria-invalid",a($e).trouble!==""),we(ht,"aria-describedby",`hint-${pe().id??""}`),l(Vt,pe().unit),we(Dt,"id",`hint-${pe().id??""}`),l(Wt,We)},[()=>!pe().optional&&a(A)(pe()).length===0,()=>O(pe()),()=>gi(pe())]),qe("input",ht,()=>a($e).trouble=""),Mt(ht,()=>a($e).value,ye=>a($e).value=ye),_(Oe,$t)};var ae=Th(),_e=Me(ae),he=w(_e);{var ke=Oe=>{var pe=yh(),$e=o(w(pe));b(Le=>l($e,` ${Le??""}`),[()=>d("entry-missing",{count:ge(a(j)),all:ge(a(I).length)})]),_(Oe,pe)},be=Oe=>{var pe=Ft();b($e=>l(pe,`● ${$e??""}`),[()=>d("entry-complete")]),_(Oe,pe)};M(he,Oe=>{a(j)>0?Oe(ke):Oe(be,-1)})}var Se=o(_e,2);ze(Se,17,()=>a(I),Oe=>Oe.id,(Oe,pe)=>{T(Oe,()=>a(pe))});var Ne=o(Se,2);{var Te=Oe=>{var pe=kh(),$e=w(pe),Le=v($e,!0),yt=o($e,2);ze(yt,17,()=>a(W).filter(({optional:Je})=>Je),Je=>Je.id,(Je,St)=>{T(Je,()=>a(St))}),b(Je=>l(Le,Je),[()=>d("entry-eyes")]),_(Oe,pe)};M(Ne,Oe=>{e.site.buffers.length>0&&Oe(Te)})}var Ce=o(Ne,2),Ae=w(Ce),Ie=v(Ae),Be=o(Ae,2),Ve=v(Be,!0),lt=o(Be,2),xt=w(lt);{var pt=Oe=>{var pe=xh(),$e=v(pe);b(()=>l($e,`■ ${a(h)??""}`)),_(Oe,pe)},qt=Oe=>{var pe=$h(),$e=v(pe);b(()=>l($e,`● ${a(f)??""}`)),_(Oe,pe)};M(xt,Oe=>{a(h)!==""?Oe(pt):a(f)!==""&&Oe(qt,1)})}var Gt=o(Ce,2);{var tn=Oe=>{var pe=Sh(),$e=w(pe),Le=v($e,!0),yt=o($e,2);ze(yt,17,()=>e.view.last_shift.stages,Je=>Je.id,(Je,St)=>{var $t=Eh(),Yt=w($t),Zt=v(Yt,!0),Xt=o(Yt,2);Po(Xt,{get site(){return e.site},get stage(){return a(St)},get now(){return e.now}}),b(nn=>l(Zt,nn),[()=>ct(e.site.stages,a(St).id)]),_(Je,$t)}),b(Je=>l(Le,Je),[()=>d("entry-last-title")]),_(Oe,pe)};M(Gt,Oe=>{!a(S).now&&e.view.last_shift&&Oe(tn)})}b((Oe,pe,$e)=>{we(_e,"data-missing",a(j)),Ae.disabled=a(u),l(Ie,`${Oe??""}${pe??""}`),l(Ve,$e)},[()=>d("entry-send"),()=>a(B)>0?`: ${ge(a(B))}`:"",()=>d("entry-keys")]),qe("click",Ae,()=>{K()}),_(x,ae)},U=x=>{var T=Ah(),ae=v(T,!0);b(_e=>l(ae,_e),[()=>d("shift-none")]),_(x,T)};M(C,x=>{a(S)&&a(s)?x(L):a(S)||x(U,1)})}aa(ce,x=>g=x,()=>g);var de=o(ce,2);{var se=x=>{lh(x,{get site(){return e.site},get now(){return e.now},get author(){return a(i)},ontaken:()=>{te()}})},E=Q(()=>Ee.offers("import_facts"));M(de,x=>{a(E)&&x(se)})}b((x,T)=>{l(P,`${x??""} `),we(V,"aria-label",T)},[()=>d("entry-author"),()=>d("shift-label")]),on("submit",ce,x=>x.preventDefault()),Mt(ee,()=>a(i),x=>G(i,x)),_(H,Z)},$$slots:{default:!0}})}Ge()}Pt(["click","input"]);var Nh=p('<p role="alert" class="svelte-ulcf55"> </p>'),bi=p('<p class="svelte-ulcf55"> </p>'),Oh=p('<span class="warn"><span aria-hidden="true">▲</span> </span>'),qh=p("<details><summary> </summary> <!></details>"),Ih=p('<tr class="head svelte-ulcf55"><th scope="row" class="svelte-ulcf55"> </th><td class="svelte-ulcf55"><!></td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td><td class="n svelte-ulcf55"> </td></tr> <tr class="more svelte-ulcf55"><td colspan="6" class="svelte-ulcf55"><p class="quiet svelte-ulcf55"> </p> <!></td></tr>',1),Dh=p('<table><thead><tr><th scope="col" class="svelte-ulcf55"> </th><th scope="col" class="svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th><th scope="col" class="n svelte-ulcf55"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-ulcf55"> </p>',1),Rh=p("<!> <!> <!>",1);function Ch(t,e){Ke(e,!0);let n=me(null),r=me("");ln(()=>{yf().then(O=>G(n,O,!0),O=>G(r,d("refused",{error:O instanceof Error?O.message:String(O)}),!0))});const s=O=>ma(O,e.site.time_zone),i=O=>ge(O,Math.abs(O)<1?4:2),c=O=>`${ge(O*100,2)} %`,u=(O,B)=>O===null?"—":O.share!==null?c(O.share):`${i(O.units??0)} ${B}`,f=({calibrations:O})=>O.find(({result:B})=>B!==null)??null,h=({revisions:O})=>O.at(-1),m=O=>{const B=f(O),Y=B&&h(B)?.performed_at;return Y?s(Y):"—"},g=({due:O,due_in_days:B})=>O===null||B===null?"—":B<0?d("sensor-due-ago",{at:s(O),days:ge(Math.ceil(-B))}):d("sensor-due-in",{at:s(O),days:ge(Math.floor(B))}),y=({state:O,drifts:B,often_out:Y})=>O!=="overdue"&&!B&&!Y,$=({state:O,drifts:B,often_out:Y})=>[d(S[O]),B?d("sensor-drifts"):"",Y?d("sensor-often-out"):""].filter(Boolean).join(" · "),S={not_calibrated:"sensor-not-calibrated",valid:"sensor-valid",overdue:"sensor-overdue"},W=({off:O})=>{if(O===null)return"—";const B=O.is_share?100:1,Y=O.is_share?"%":e.site.unit;return`${mn(O.value*B,1)} ± ${ge(2*O.sigma*B,1)} ${Y}`},I=O=>O.reduce((B,Y)=>Math.abs(Y)>Math.abs(B)?Y:B,0),R=O=>O===null?"":` (${d(O?"sensor-within":"sensor-out")})`,A=({certificate:O,revisions:B,result:Y},te)=>{const ie=B.at(-1),q=[ie?s(ie.performed_at):"",O,ie?.author??""].filter(Boolean).join(" · ");if(Y===null)return`${q}: ${d("sensor-withdrawn")}`;const k=d("sensor-line",{gain:ge(Y.gain,5),offset:`${i(Y.offset)} ${te}`});if(Y.as_found.length===0)return`${q}: ${k}`;const X=`${mn(I(Y.as_found),3)} ${te}${R(Y.as_found_within)}`,F=`${mn(I(Y.as_left),3)} ${te}${R(Y.as_left_within)}`;return`${q}: ${k}; ${d("sensor-errors",{found:X,left:F})}`},j=O=>[O.type,O.quantity,O.serial&&`№ ${O.serial}`,O.location].filter(Boolean).join(" · ");{let O=Q(()=>d("sensors-title"));zn(t,{get title(){return a(O)},width:"68rem",get onclose(){return e.onclose},"data-sensors-detail":!0,children:(B,Y)=>{var te=Rh(),ie=Me(te);{var q=D=>{var ne=Nh(),J=v(ne,!0);b(()=>l(J,a(r))),_(D,ne)};M(ie,D=>{a(r)&&D(q)})}var k=o(ie,2);{var X=D=>{var ne=bi(),J=v(ne,!0);b(fe=>l(J,fe),[()=>d("sensors-none")]),_(D,ne)};M(k,D=>{a(n)!==null&&a(n).length===0&&D(X)})}var F=o(k,2);{var K=D=>{var ne=Dh(),J=Me(ne),fe=w(J),ue=w(fe),oe=w(ue),z=v(oe,!0),H=o(oe),N=v(H,!0),Z=o(H),ce=v(Z,!0),re=o(Z),le=v(re,!0),P=o(re),ee=v(P,!0),V=o(P),C=v(V,!0),L=o(fe);ze(L,21,()=>a(n),se=>se.signal,(se,E)=>{var x=Ih(),T=Me(x),ae=w(T),_e=v(ae,!0),he=o(ae),ke=w(he);{var be=$e=>{var Le=Ft();b(yt=>l(Le,yt),[()=>$(a(E))]),_($e,Le)},Se=Q(()=>y(a(E))),Ne=$e=>{var Le=Oh(),yt=o(w(Le));b(Je=>l(yt,` ${Je??""}`),[()=>$(a(E))]),_($e,Le)};M(ke,$e=>{a(Se)?$e(be):$e(Ne,-1)})}var Te=o(he),Ce=v(Te,!0),Ae=o(Te),Ie=v(Ae,!0),Be=o(Ae),Ve=v(Be,!0),lt=o(Be),xt=v(lt,!0),pt=o(T,2),qt=w(pt),Gt=w(qt),tn=v(Gt),Oe=o(Gt,2);{var pe=$e=>{var Le=qh(),yt=w(Le),Je=v(yt,!0),St=o(yt,2);ze(St,17,()=>a(E).calibrations,br,($t,Yt)=>{var Zt=bi(),Xt=v(Zt,!0);b(nn=>l(Xt,nn),[()=>A(a(Yt),a(E).unit)]),_($t,Zt)}),b($t=>{we(Le,"data-calibrations",a(E).signal),l(Je,$t)},[()=>d("sensor-calibrations",{count:ge(a(E).calibrations.length)})]),_($e,Le)};M(Oe,$e=>{a(E).calibrations.length>0&&$e(pe)})}b(($e,Le,yt,Je,St,$t,Yt)=>{we(T,"data-sensor",a(E).signal),l(_e,$e),l(Ce,Le),l(Ie,yt),l(Ve,Je),l(xt,St),l(tn,`${$t??""}${Yt??""}`)},[()=>bt(a(E).name),()=>m(a(E)),()=>g(a(E)),()=>u(a(E).accuracy,a(E).unit),()=>W(a(E)),()=>j(a(E)),()=>a(E).failure_modes.length>0?` · ${d("sensor-modes")} ${a(E).failure_modes.join(", ")}`:""]),_(se,x)});var U=o(J,2),de=v(U,!0);b((se,E,x,T,ae,_e,he)=>{l(z,se),l(N,E),l(ce,x),l(le,T),l(ee,ae),l(C,_e),l(de,he)},[()=>d("sensor-label"),()=>d("sensor-state"),()=>d("sensor-last"),()=>d("sensor-due"),()=>d("sensor-accuracy"),()=>d("sensor-off"),()=>d("sensors-note")]),_(D,ne)};M(F,D=>{a(n)!==null&&a(n).length>0&&D(K)})}_(B,te)},$$slots:{default:!0}})}Ge()}var Ph=p('<span class="warn"><span aria-hidden="true">▲</span> </span>'),Lh=p('<p class="svelte-1066faq"><strong> </strong> </p>'),jr=p('<p class="quiet svelte-1066faq"> </p>'),jh=p('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><!> <!></td></tr>'),Fh=p('<td class="svelte-1066faq"> </td>'),Uh=p('<tr><th scope="row" class="svelte-1066faq"> </th><!></tr>'),pi=p('<tr class="more svelte-1066faq"><td colspan="8" class="svelte-1066faq"><details><summary> </summary> <table><tbody></tbody></table> <!></details></td></tr>'),Hh=p('<tr><th scope="row" class="svelte-1066faq"> </th><td class="n svelte-1066faq"> </td><td class="svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr>'),Vh=p('<tr><th scope="row" class="svelte-1066faq"> </th><td class="svelte-1066faq"><!></td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td><td class="n svelte-1066faq"> </td></tr> <!> <!> <!>',1),Wh=p('<table><thead><tr><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th><th scope="col" class="n svelte-1066faq"> </th></tr></thead><tbody></tbody></table> <p class="quiet svelte-1066faq"> </p> <p class="svelte-1066faq"><button aria-haspopup="dialog" data-sensors=""> </button></p>',1),Bh=p("<!> <!>",1);function Kh(t,e){Ke(e,!0);let n=me(!1);const r=["no_answer","queue_full","sequence","refused","skipped"],s=["late","too_late"],i=["good","late","uncertain","duplicate"],c=({readings:k,outcomes:X},F)=>k===0?null:F.reduce((K,D)=>K+(X[D]??0),0)/k,u=k=>k===null?"—":`${ge(k*100,k>0&&k<.1?1:0)} %`,f=k=>{const X=c(k,[...i,...r,"too_late"]);return X===null?null:Math.max(0,1-X)},h=({up:k,silent:X})=>d(k===!1?"source-down":X?"source-silent":"source-alive"),m=({up:k,silent:X,findings:F})=>k!==!1&&!X&&F.length===0,g=({last_received_at:k})=>k===null?"—":da(k,e.site.time_zone),y=({least_age_secs:k})=>k===null?"—":d("source-secs",{secs:ge(k,1)}),$=k=>d(k<0?"clock-ahead":"clock-behind",{by:Ot(Math.abs(k))}),S=({kind:k,secs:X,signals:F,devices:K})=>{const D=F.map(J=>ct(e.site.signals,J)).join(", "),ne=k==="clocks_corrected"?$(X??0):Ot(X??0);return d(`finding-${k.replaceAll("_","-")}`,{by:ne,signals:D,devices:K.join(", ")})},W=k=>[k.trusted?d("clock-trusted"):k.offset_secs===0?d("clock-well"):$(k.offset_secs),k.gains_secs_a_day===null?"":d("clock-gains",{secs:mn(k.gains_secs_a_day,1)}),k.set_at===null||k.set_by_secs===null?"":d("clock-set",{at:et(k.set_at,e.now,e.site.time_zone),by:mn(k.set_by_secs,0)}),k.waiting===0?"":d("clock-waiting",{count:ge(k.waiting)})],I=({kind:k})=>d(`finding-${k.replaceAll("_","-")}-steps`),R=200,A=Q(()=>k=>{const X=new Map(e.site.signals.filter(F=>F.source===k).map(F=>[F.id,F]));return e.view.signals.flatMap(F=>{const K=X.get(F.id);return K?[{...F,name:bt(K.name),unit:K.unit}]:[]})}),j=k=>Math.abs(k)<10?3:Math.abs(k)<1e3?1:0,O=({value:k,unit:X})=>k===null?"—":`${ge(k,j(k))} ${X}`,B=({outcomes:k})=>Object.entries(k).filter(([X])=>X!=="good").sort(([,X],[,F])=>F-X).map(([X,F])=>`${d(`outcome-${X.replaceAll("_","-")}`)}: ${ge(F)}`).join(" · ");var Y=Bh(),te=Me(Y);{let k=Q(()=>d("sources-title"));zn(te,{get title(){return a(k)},width:"68rem",get onclose(){return e.onclose},"data-sources-detail":!0,children:(X,F)=>{var K=Wh(),D=Me(K),ne=w(D),J=w(ne),fe=w(J),ue=v(fe,!0),oe=o(fe),z=v(oe,!0),H=o(oe),N=v(H,!0),Z=o(H),ce=v(Z,!0),re=o(Z),le=v(re,!0),P=o(re),ee=v(P,!0),V=o(P),C=v(V,!0),L=o(V),U=v(L,!0),de=o(ne);ze(de,21,()=>e.view.sources,_e=>_e.id,(_e,he)=>{const ke=Q(()=>a(A)(a(he).id));var be=Vh(),Se=Me(be);let Ne;var Te=w(Se),Ce=v(Te,!0),Ae=o(Te),Ie=w(Ae);{var Be=tt=>{var vt=Ft();b(It=>l(vt,It),[()=>h(a(he))]),_(tt,vt)},Ve=Q(()=>m(a(he))),lt=tt=>{var vt=Ph(),It=o(w(vt));b(Tt=>l(It,` ${Tt??""}`),[()=>h(a(he))]),_(tt,vt)};M(Ie,tt=>{a(Ve)?tt(Be):tt(lt,-1)})}var xt=o(Ae),pt=v(xt,!0),qt=o(xt),Gt=v(qt,!0),tn=o(qt),Oe=v(tn,!0),pe=o(tn),$e=v(pe,!0),Le=o(pe),yt=v(Le,!0),Je=o(Le),St=v(Je,!0),$t=o(Se,2);{var Yt=tt=>{var vt=jh(),It=w(vt),Tt=w(It);ze(Tt,17,()=>a(he).findings,Dt=>Dt.kind,(Dt,Wt)=>{var Jt=Lh(),Ye=w(Jt),rt=v(Ye,!0),Rt=o(Ye);b((Lt,ve)=>{l(rt,Lt),l(Rt,` ${ve??""}`)},[()=>S(a(Wt)),()=>I(a(Wt))]),_(Dt,Jt)});var ht=o(Tt,2);{var dn=Dt=>{var Wt=jr(),Jt=v(Wt);b((Ye,rt)=>l(Jt,`${Ye??""} ${rt??""}`),[()=>d("source-reasons"),()=>B(a(he).last_hour)]),_(Dt,Wt)},Vt=Q(()=>B(a(he).last_hour));M(ht,Dt=>{a(Vt)&&Dt(dn)})}_(tt,vt)},Zt=Q(()=>a(he).findings.length>0||B(a(he).last_hour));M($t,tt=>{a(Zt)&&tt(Yt)})}var Xt=o($t,2);{var nn=tt=>{var vt=pi(),It=w(vt),Tt=w(It),ht=w(Tt),dn=v(ht,!0),Vt=o(ht,2),Dt=w(Vt);ze(Dt,21,()=>a(he).clocks.slice(0,R),Ye=>Ye.device,(Ye,rt)=>{var Rt=Uh(),Lt=w(Rt),ve=v(Lt,!0),xe=o(Lt);ze(xe,17,()=>W(a(rt)),br,(ye,De,We,st)=>{var nt=Fh(),je=v(nt,!0);b(()=>l(je,a(De))),_(ye,nt)}),b(()=>l(ve,a(rt).device)),_(Ye,Rt)});var Wt=o(Vt,2);{var Jt=Ye=>{var rt=jr(),Rt=v(rt,!0);b(Lt=>l(Rt,Lt),[()=>d("source-signals-more",{count:ge(a(he).clocks.length-R)})]),_(Ye,rt)};M(Wt,Ye=>{a(he).clocks.length>R&&Ye(Jt)})}b(Ye=>{we(Tt,"data-clocks",a(he).id),l(dn,Ye)},[()=>d("source-clocks",{count:ge(a(he).clocks.length)})]),_(tt,vt)};M(Xt,tt=>{a(he).clocks.length>0&&tt(nn)})}var ga=o(Xt,2);{var wa=tt=>{var vt=pi(),It=w(vt),Tt=w(It),ht=w(Tt),dn=v(ht,!0),Vt=o(ht,2),Dt=w(Vt);ze(Dt,21,()=>a(ke).slice(0,R),Ye=>Ye.id,(Ye,rt)=>{var Rt=Hh(),Lt=w(Rt),ve=v(Lt,!0),xe=o(Lt),ye=v(xe,!0),De=o(xe),We=v(De),st=o(De),nt=v(st,!0);b((je,Re,He,ut)=>{l(ve,a(rt).name),l(ye,je),l(We,`${Re??""}${He??""}`),l(nt,ut)},[()=>O(a(rt)),()=>d(`signal-${a(rt).quality.replaceAll("_","-")}`),()=>a(rt).stale&&a(rt).occurred_at?` · ${d("signal-stale")}`:"",()=>a(rt).occurred_at===null?"—":da(a(rt).occurred_at,e.site.time_zone)]),_(Ye,Rt)});var Wt=o(Vt,2);{var Jt=Ye=>{var rt=jr(),Rt=v(rt,!0);b(Lt=>l(Rt,Lt),[()=>d("source-signals-more",{count:ge(a(ke).length-R)})]),_(Ye,rt)};M(Wt,Ye=>{a(ke).length>R&&Ye(Jt)})}b(Ye=>{we(Tt,"data-signals",a(he).id),l(dn,Ye)},[()=>d("source-signals",{count:ge(a(ke).length)})]),_(tt,vt)};M(ga,tt=>{a(ke).length>0&&tt(wa)})}b((tt,vt,It,Tt,ht,dn,Vt)=>{we(Se,"data-source",a(he).id),Ne=Xe(Se,1,"svelte-1066faq",null,Ne,{found:a(he).findings.length>0}),l(Ce,tt),l(pt,vt),l(Gt,It),l(Oe,Tt),l($e,ht),l(yt,dn),l(St,Vt)},[()=>ct(e.site.sources,a(he).id),()=>g(a(he)),()=>ge(a(he).last_hour.readings),()=>u(c(a(he).last_hour,r)),()=>u(c(a(he).last_hour,s)),()=>u(f(a(he).last_hour)),()=>y(a(he))]),_(_e,be)});var se=o(D,2),E=v(se,!0),x=o(se,2),T=w(x),ae=v(T,!0);b((_e,he,ke,be,Se,Ne,Te,Ce,Ae,Ie)=>{l(ue,_e),l(z,he),l(N,ke),l(ce,be),l(le,Se),l(ee,Ne),l(C,Te),l(U,Ce),l(E,Ae),l(ae,Ie)},[()=>d("source-label"),()=>d("source-state"),()=>d("source-heard"),()=>d("source-readings"),()=>d("source-missing"),()=>d("source-late"),()=>d("source-rejected"),()=>d("source-age"),()=>d("sources-note",{at:et(e.now,e.now,e.site.time_zone)}),()=>d("sensors-title")]),qe("click",T,()=>G(n,!0)),_(X,K)},$$slots:{default:!0}})}var ie=o(te,2);{var q=k=>{Ch(k,{get site(){return e.site},onclose:()=>G(n,!1)})};M(ie,k=>{a(n)&&k(q)})}_(t,Y),Ge()}Pt(["click"]);var Gh=p('<button class="look svelte-13t3afu" aria-haspopup="dialog" data-forecast=""> </button>'),Yh=p('<span class="value svelte-13t3afu"> </span> <span class="label strong svelte-13t3afu"> </span> <!>',1),yi=p('<span class="value svelte-13t3afu"> </span>'),Zh=p('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span> ',1),Xh=p('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><!></button>'),Jh=p('<span class="label svelte-13t3afu"> </span>'),Qh=p('<span class="value svelte-13t3afu"> </span> <!>',1),e_=p('<button class="trial svelte-13t3afu" aria-haspopup="dialog"><span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span></button>'),t_=p('<span class="label strong svelte-13t3afu"> <!></span>'),n_=p('<span aria-hidden="true">▲</span>'),a_=p('<span class="warn svelte-13t3afu"><span aria-hidden="true"> </span> </span>'),r_=p('<button class="svelte-13t3afu"> </button>'),s_=p('<button class="enter svelte-13t3afu" aria-haspopup="dialog" data-enter=""> </button>'),i_=p('<button class="who svelte-13t3afu" aria-haspopup="dialog"><span aria-hidden="true">☺</span> </button>'),o_=p('<header><div class="item site svelte-13t3afu"><h1 class="svelte-13t3afu"> </h1> <span><!></span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <time class="big svelte-13t3afu"> </time> <span class="label svelte-13t3afu"> </span></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <!> <!></div> <div class="item svelte-13t3afu"><span class="label svelte-13t3afu"> </span> <span><!> </span> <button class="trial svelte-13t3afu" aria-haspopup="dialog" data-sources=""><!></button></div> <div class="item alarms svelte-13t3afu" role="status"><span class="label svelte-13t3afu"> </span> <span class="value svelte-13t3afu"><span><span aria-hidden="true">■</span> </span> <span class="quietly svelte-13t3afu"><span aria-hidden="true">□</span> </span></span> <span> </span></div> <div class="side svelte-13t3afu"><div class="switches svelte-13t3afu"><div role="group" class="svelte-13t3afu"></div> <button class="theme svelte-13t3afu"> </button></div> <div class="desk svelte-13t3afu"><!> <!></div></div></header> <!> <!> <!> <!> <!>',1);function l_(t,e){Ke(e,!0);const n=ve=>e.view.incidents.filter(xe=>xe.state===ve).length,r=Q(()=>e.view.sources.filter(({up:ve,silent:xe})=>ve!==!1&&!xe).length),s=Q(()=>e.view.sources.filter(({findings:ve})=>ve.length>0).length),i=Q(()=>n("unacknowledged")),c=Q(()=>n("acknowledged")),u=Q(()=>n("returned_unacknowledged")),f=Q(()=>e.view.plans_pending[0]),h=ve=>ve.state==="unacknowledged"&&Io(ve)==="bad",m=Q(()=>e.view.incidents.some(h)?"bad":"warn"),g=Q(()=>e.view.incidents.some(ve=>ve.state==="unacknowledged"&&!dr(ve))),y=ve=>[...ve?.stages??[]].filter(({met:xe})=>xe!==null).sort((xe,ye)=>(xe.met??1)-(ye.met??1))[0],$=Q(()=>y(Oo(e.view))),S=Q(()=>y(e.view.plan_trials.find(({version:ve})=>ve===a(f)?.version))?.met??1),W=Q(()=>cr(a($)?.met??1));let I=me(!1),R=me(!1),A=me(!1),j=me(!1),O=me(!1);const B=Q(()=>Ee.me?.person??null),Y=Q(()=>Ee.isOpen?d("me-open"):a(B)?.name??d("sign-do")),te=Q(()=>e.view.mode!=="replay"&&Ee.offers("tell_facts")&&e.site.sources.some(({kind:ve})=>ve==="manual"));function ie(){a(B)||Ee.isOpen||(Ee.me?.demo_roles.length??0)>0?G(O,!0):Ee.ask(!1)}const q={ru:"RU",kk:"KK",en:"EN"};var k=o_(),X=Me(k);let F;var K=w(X),D=w(K),ne=v(D,!0),J=o(D,2),fe=w(J);{var ue=ve=>{var xe=Ft();b(ye=>l(xe,ye),[()=>d("mode-demo",{speed:ge(e.view.speed)})]),_(ve,xe)},oe=ve=>{var xe=Ft();b((ye,De)=>l(xe,`${ye??""} ×${De??""}`),[()=>d("mode-replay"),()=>ge(e.view.speed)]),_(ve,xe)},z=ve=>{var xe=Ft();b(ye=>l(xe,ye),[()=>d("mode-live")]),_(ve,xe)};M(fe,ve=>{e.view.mode==="demo"?ve(ue):e.view.mode==="replay"?ve(oe,1):ve(z,-1)})}var H=o(K,2),N=w(H),Z=v(N),ce=o(N,2),re=v(ce,!0),le=o(ce,2),P=v(le),ee=o(H,2),V=w(ee),C=v(V,!0),L=o(V,2);{var U=ve=>{var xe=Yh(),ye=Me(xe),De=v(ye,!0),We=o(ye,2),st=v(We,!0),nt=o(We,2);{var je=Re=>{var He=Gh(),ut=v(He,!0);b(_t=>l(ut,_t),[()=>d("forecast-open")]),qe("click",He,()=>G(R,!0)),_(Re,He)};M(nt,Re=>{e.view.forecast&&Re(je)})}b((Re,He)=>{l(De,Re),l(st,He)},[()=>bt(e.view.shift.name),()=>d("shift-left",{span:Ot(Va(e.now,e.view.shift.end))})]),_(ve,xe)},de=ve=>{var xe=yi(),ye=v(xe,!0);b(De=>l(ye,De),[()=>d("shift-none")]),_(ve,xe)};M(L,ve=>{e.view.shift?ve(U):ve(de,-1)})}var se=o(ee,2),E=w(se),x=v(E,!0),T=o(E,2);{var ae=ve=>{var xe=Qh(),ye=Me(xe),De=v(ye,!0),We=o(ye,2);{var st=je=>{var Re=Xh(),He=w(Re);{var ut=it=>{var Et=Ft();b(an=>l(Et,an),[()=>d("plan-trial-good",{chance:Wn(a($).met??1)})]),_(it,Et)},_t=it=>{var Et=Zh(),an=Me(Et),$n=w(an),Nn=v($n,!0),kr=o($n),Wa=o(an);b((xr,Ba)=>{l(Nn,An.warn),l(kr,` ${xr??""}`),l(Wa,` ${Ba??""}`)},[()=>Wn(a($).met??1),()=>d("plan-trial-poor",{stage:ct(e.site.stages,a($).id)})]),_(it,Et)};M(He,it=>{a(W)==="plain"?it(ut):it(_t,-1)})}b(()=>{we(Re,"title",e.view.plan.author),we(Re,"data-trial",a(W))}),qe("click",Re,()=>G(I,!0)),_(je,Re)},nt=je=>{var Re=Jh(),He=v(Re,!0);b(()=>l(He,e.view.plan.author)),_(je,Re)};M(We,je=>{a($)?je(st):je(nt,-1)})}b(je=>{we(ye,"title",e.view.plan.reason),l(De,je)},[()=>d("plan-version",{version:String(e.view.plan.version),at:et(e.view.plan.effective_at,e.now,e.site.time_zone)})]),_(ve,xe)},_e=ve=>{var xe=yi(),ye=v(xe,!0);b(De=>l(ye,De),[()=>d("plan-none")]),_(ve,xe)};M(T,ve=>{e.view.plan.version>0?ve(ae):ve(_e,-1)})}var he=o(T,2);{var ke=ve=>{var xe=t_(),ye=w(xe),De=o(ye);{var We=nt=>{var je=e_(),Re=w(je),He=w(Re),ut=v(He,!0),_t=o(He);b(it=>{l(ut,An.warn),l(_t,` ${it??""}`)},[()=>Wn(a(S))]),qe("click",je,()=>G(I,!0)),_(nt,je)},st=Q(()=>cr(a(S))!=="plain");M(De,nt=>{a(st)&&nt(We)})}b(nt=>{we(xe,"title",a(f).reason),l(ye,`${nt??""} `)},[()=>d("plan-next",{version:String(a(f).version),at:et(a(f).effective_at,e.now,e.site.time_zone)})]),_(ve,xe)};M(he,ve=>{a(f)&&ve(ke)})}var be=o(se,2),Se=w(be),Ne=v(Se,!0),Te=o(Se,2);let Ce;var Ae=w(Te);{var Ie=ve=>{var xe=n_();_(ve,xe)};M(Ae,ve=>{a(r)<e.view.sources.length&&ve(Ie)})}var Be=o(Ae),Ve=o(Te,2),lt=w(Ve);{var xt=ve=>{var xe=a_(),ye=w(xe),De=v(ye,!0),We=o(ye);b(st=>{l(De,An.warn),l(We,` ${st??""}`)},[()=>d("sources-ailing",{n:a(s),count:String(a(s))})]),_(ve,xe)},pt=ve=>{var xe=Ft();b(ye=>l(xe,ye),[()=>d("sources-detail")]),_(ve,xe)};M(lt,ve=>{a(s)>0?ve(xt):ve(pt,-1)})}var qt=o(be,2),Gt=w(qt),tn=v(Gt,!0),Oe=o(Gt,2),pe=w(Oe),$e=o(w(pe)),Le=o(pe,2),yt=o(w(Le)),Je=o(Oe,2);let St;var $t=v(Je),Yt=o(qt,2),Zt=w(Yt),Xt=w(Zt);ze(Xt,20,()=>$o,ve=>ve,(ve,xe)=>{var ye=r_(),De=v(ye,!0);b(()=>{we(ye,"lang",xe),we(ye,"aria-pressed",ca.current===xe),l(De,q[xe])}),qe("click",ye,()=>ca.set(xe)),_(ve,ye)});var nn=o(Xt,2),ga=v(nn,!0),wa=o(Zt,2),tt=w(wa);{var vt=ve=>{var xe=s_(),ye=v(xe,!0);b(De=>l(ye,De),[()=>d("entry-open")]),qe("click",xe,()=>G(j,!0)),_(ve,xe)};M(tt,ve=>{a(te)&&ve(vt)})}var It=o(tt,2);{var Tt=ve=>{var xe=i_(),ye=o(w(xe));b(()=>{we(xe,"title",a(Y)),we(xe,"data-who-am-i",a(B)?.login??""),l(ye,` ${a(Y)??""}`)}),qe("click",xe,ie),_(ve,xe)};M(It,ve=>{e.view.mode!=="replay"&&ve(Tt)})}var ht=o(X,2);{var dn=ve=>{Pv(ve,{get site(){return e.site},onclose:()=>G(O,!1)})};M(ht,ve=>{a(O)&&ve(dn)})}var Vt=o(ht,2);{var Dt=ve=>{zh(ve,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>G(j,!1)})};M(Vt,ve=>{a(j)&&ve(Dt)})}var Wt=o(Vt,2);{var Jt=ve=>{Kh(ve,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>G(A,!1)})};M(Wt,ve=>{a(A)&&ve(Jt)})}var Ye=o(Wt,2);{var rt=ve=>{sv(ve,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>G(R,!1)})};M(Ye,ve=>{a(R)&&ve(rt)})}var Rt=o(Ye,2);{var Lt=ve=>{Uv(ve,{get site(){return e.site},get view(){return e.view},get now(){return e.now},onclose:()=>G(I,!1)})};M(Rt,ve=>{a(I)&&ve(Lt)})}b((ve,xe,ye,De,We,st,nt,je,Re,He,ut,_t,it,Et,an,$n)=>{F=Xe(X,1,"svelte-13t3afu",null,F,{replay:e.view.mode==="replay",doubtful:e.doubtful}),l(ne,ve),Xe(J,1,`mode ${e.view.mode??""}`,"svelte-13t3afu"),l(Z,`${xe??""} · ${ye??""}`),we(ce,"datetime",e.now),we(ce,"title",e.site.time_zone),l(re,De),l(P,`${We??""} · ${e.site.time_zone??""}`),l(C,st),l(x,nt),l(Ne,je),Ce=Xe(Te,1,"value svelte-13t3afu",null,Ce,{warn:a(r)<e.view.sources.length}),l(Be,` ${Re??""}`),l(tn,He),Xe(pe,1,Ca(a(g)?a(m):""),"svelte-13t3afu"),l($e,` ${ut??""}`),l(yt,` ${_t??""}`),St=Xe(Je,1,"label svelte-13t3afu",null,St,{strong:a(u)>0}),l($t,`◇ ${it??""}`),we(Xt,"aria-label",Et),we(nn,"aria-label",an),we(nn,"title",$n),l(ga,Jn.current==="dark"?"☀":"☾")},[()=>bt(e.site.name),()=>d("time-label"),()=>Sc(e.now,e.site.time_zone),()=>da(e.now,e.site.time_zone),()=>ma(e.now,e.site.time_zone),()=>d("shift-label"),()=>d("plan-label"),()=>d("sources-label"),()=>d("sources-alive",{alive:String(a(r)),all:String(e.view.sources.length)}),()=>d("alarms-label"),()=>d("alarms-new",{n:a(i),count:String(a(i))}),()=>d("alarms-acknowledged",{count:String(a(c))}),()=>d("alarms-returned",{n:a(u),count:String(a(u))}),()=>d("language-label"),()=>d(Jn.current==="dark"?"theme-light":"theme-dark"),()=>d(Jn.current==="dark"?"theme-light":"theme-dark")]),qe("click",Ve,()=>G(A,!0)),qe("click",nn,()=>Jn.set(Jn.current==="dark"?"light":"dark")),_(t,k),Ge()}Pt(["click"]);var u_=p(" <b> </b>",1),c_=p("<span> </span>"),d_=p('<button data-issue=""> </button>'),f_=p('<div><p class="what svelte-v2ctv7"></p> <p> </p> <p class="by svelte-v2ctv7"><b> </b> <!></p> <p class="quiet svelte-v2ctv7"> </p> <!></div>'),v_=p('<p class="quiet svelte-v2ctv7" data-advice-nothing=""> </p>'),h_=p('<details class="svelte-v2ctv7"><summary class="svelte-v2ctv7"> </summary> <!></details>'),__=p('<p class="quiet late svelte-v2ctv7" data-late=""> </p>'),m_=p('<h3 class="svelte-v2ctv7"> </h3> <!> <!> <!> <!>',1),g_=p('<button class="plain svelte-v2ctv7"> </button>'),w_=p('<li class="svelte-v2ctv7"><b> </b> <span> </span> <span class="quiet svelte-v2ctv7"> </span> <!></li>'),b_=p('<h3 class="svelte-v2ctv7"> </h3> <ul class="svelte-v2ctv7"></ul>',1),p_=p('<section data-advice="" class="svelte-v2ctv7"><!> <!></section>');function y_(t,e){Ke(e,!0);const n=Q(()=>e.view.advice),r=Q(()=>e.site.time_zone),s=Q(()=>Ee.offers("order")&&e.view.mode!=="replay"),i=I=>e.site.levers.find(R=>R.id===I),c=I=>ct(e.site.levers,I),u=I=>`${ge(I)} ${at(e.site)}`,f=I=>I.passed||I.decide_by<e.now,h=Q(()=>a(n).choices.filter(I=>!f(I))),m=Q(()=>a(n).choices.filter(f)),g=I=>e.site.stages.flatMap((R,A)=>{const j=I.stages[A]??0;return j<-.02*R.rate_nominal?[`${ct(e.site.stages,R.id)} −${u(-j)}`]:[]}),y=I=>I.from>e.now?d("advice-order-coming",{at:Qe(I.from,a(r))}):d("advice-order-works",{until:Qe(I.until,a(r))});var $=Vn(),S=Me($);{var W=I=>{var R=p_(),A=w(R);{var j=Y=>{const te=(ue,oe=tr,z=tr)=>{var H=f_();let N;var Z=w(H);ze(Z,22,()=>oe().levers,E=>E,(E,x,T)=>{var ae=u_(),_e=Me(ae,!0),he=o(_e),ke=v(he,!0);b(be=>{l(_e,a(T)>0?" + ":""),l(ke,be)},[()=>c(x)]),_(E,ae)});var ce=o(Z,2),re=v(ce,!0),le=o(ce,2),P=w(le),ee=v(P),V=o(P,2);{var C=E=>{var x=c_(),T=v(x,!0);b(ae=>l(T,ae),[()=>d("advice-cost",{cost:ge(oe().cost)})]),_(E,x)};M(V,E=>{oe().cost>0&&E(C)})}var L=o(le,2),U=v(L),de=o(L,2);{var se=E=>{var x=d_(),T=v(x,!0);b(ae=>{x.disabled=e.pending,l(T,ae)},[()=>d("advice-order")]),qe("click",x,()=>e.onissue(oe().levers)),_(E,x)};M(de,E=>{a(s)&&E(se)})}b((E,x,T,ae,_e,he)=>{N=Xe(H,1,"choice svelte-v2ctv7",null,N,{best:z()}),we(H,"data-choice",E),l(re,x),l(ee,`▲ ${T??""}`),l(U,`${ae??""}${_e??""}${he??""}`)},[()=>oe().levers.join("+"),()=>d("advice-saves",{amount:u(oe().saves.middle),band:`${ge(oe().saves.low)}–${ge(oe().saves.high)}`,stage:ct(e.site.stages,oe().stage)}),()=>d("advice-decide-by",{at:Qe(oe().decide_by,a(r)),span:Ot(Va(e.now,oe().decide_by))}),()=>d("advice-who",{owners:oe().owners.join(", ")}),()=>oe().agree.length>0?` · ${d("advice-agree",{units:oe().agree.join(", ")})}`:"",()=>g(oe()).length>0?` · ${d("advice-harms",{stages:g(oe()).join(", ")})}`:""]),_(ue,H)};var ie=m_(),q=Me(ie),k=v(q,!0),X=o(q,2);{var F=ue=>{var oe=v_(),z=v(oe,!0);b(H=>l(z,H),[()=>d("advice-nothing",{count:ge(a(n).tried)})]),_(ue,oe)};M(X,ue=>{a(n).choices.length===0&&ue(F)})}var K=o(X,2);{var D=ue=>{te(ue,()=>a(h)[0],()=>!0)};M(K,ue=>{a(h)[0]&&ue(D)})}var ne=o(K,2);{var J=ue=>{var oe=h_(),z=w(oe),H=v(z,!0),N=o(z,2);ze(N,17,()=>a(h).slice(1),Z=>Z.levers.join(" "),(Z,ce)=>{te(Z,()=>a(ce),()=>!1)}),b(Z=>l(H,Z),[()=>d("advice-more",{count:ge(a(h).length-1)})]),_(ue,oe)};M(ne,ue=>{a(h).length>1&&ue(J)})}var fe=o(ne,2);ze(fe,17,()=>a(m),ue=>ue.levers.join(" "),(ue,oe)=>{var z=__(),H=v(z);b((N,Z)=>l(H,`✕ ${N??""}: ${Z??""}`),[()=>a(oe).levers.map(c).join(" + "),()=>d("advice-passed",{at:Qe(a(oe).decide_by,a(r))})]),_(ue,z)}),b(ue=>l(k,ue),[()=>d("advice-title")]),_(Y,ie)};M(A,Y=>{a(n).at!==null&&Y(j)})}var O=o(A,2);{var B=Y=>{var te=b_(),ie=Me(te),q=v(ie,!0),k=o(ie,2);ze(k,21,()=>a(n).orders,X=>X.lever,(X,F)=>{var K=w_(),D=w(K),ne=v(D),J=o(D,2),fe=v(J,!0),ue=o(J,2),oe=v(ue),z=o(ue,2);{var H=N=>{var Z=g_(),ce=v(Z,!0);b(re=>{Z.disabled=e.pending,l(ce,re)},[()=>d("advice-call-off")]),qe("click",Z,()=>e.oncalloff(a(F).lever)),_(N,Z)};M(z,N=>{a(s)&&N(H)})}b((N,Z,ce,re)=>{we(K,"data-order",a(F).lever),l(ne,`● ${N??""}`),l(fe,Z),l(oe,`${ce??""} ${a(F).by??""}${re??""}`)},[()=>c(a(F).lever),()=>y(a(F)),()=>et(a(F).at,e.now,a(r)),()=>i(a(F).lever)?` → ${i(a(F).lever)?.owner}`:""]),_(X,K)}),b(X=>l(q,X),[()=>d("advice-orders")]),_(Y,te)};M(O,Y=>{a(n).orders.length>0&&Y(B)})}b(Y=>we(R,"aria-label",Y),[()=>d("advice-title")]),_(I,R)};M(S,I=>{(a(n).at!==null||a(n).orders.length>0)&&I(W)})}_(t,$),Ge()}Pt(["click"]);var k_=p('<section class="svelte-1yk3n1u"><ul class="legend svelte-1yk3n1u"><li class="wide svelte-1yk3n1u"> </li> <li class="svelte-1yk3n1u"><i class="plan svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="nominal svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="marks svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="target svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="band svelte-1yk3n1u"></i> </li> <li class="svelte-1yk3n1u"><i class="hatched unknown svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"><i class="thirds svelte-1yk3n1u"></i> </li> <li class="wide svelte-1yk3n1u"><i class="drum svelte-1yk3n1u">◉</i> </li> <li class="wide svelte-1yk3n1u"> </li> <li class="wide svelte-1yk3n1u"> </li></ul></section>');function x_(t,e){Ke(e,!0);var n=k_(),r=w(n),s=w(r),i=v(s,!0),c=o(s,2),u=o(w(c),1,!0),f=o(c,2),h=o(w(f),1,!0),m=o(f,2),g=o(w(m),1,!0),y=o(m,2),$=o(w(y),1,!0),S=o(y,2),W=o(w(S),1,!0),I=o(S,2),R=o(w(I),1,!0),A=o(I,2),j=v(A,!0),O=o(A,2),B=o(w(O),1,!0),Y=o(O,2),te=o(w(Y),1,!0),ie=o(Y,2),q=v(ie,!0),k=o(ie,2),X=v(k,!0);b((F,K,D,ne,J,fe,ue,oe,z,H,N,Z,ce)=>{we(n,"aria-label",F),l(i,K),l(u,D),l(h,ne),l(g,J),l($,fe),l(W,ue),l(R,oe),l(j,z),l(B,H),l(te,N),l(q,Z),l(X,ce)},[()=>d("legend-title"),()=>d("legend-sign"),()=>d("legend-plan"),()=>d("legend-nominal"),()=>d("legend-marks"),()=>d("legend-target"),()=>d("legend-band"),()=>d("legend-unknown"),()=>d("legend-estimate"),()=>d("legend-thirds"),()=>d("legend-drum"),()=>d("legend-clock"),()=>d("legend-done")]),_(t,n),Ge()}var $_=p("<p> </p>"),E_=p('<p class="loss svelte-14dy00n"> </p>'),S_=p('<p class="replaces svelte-14dy00n"> </p>'),T_=p("<li> <!></li>"),A_=p('<details class="svelte-14dy00n"><summary class="svelte-14dy00n"> </summary> <ul class="svelte-14dy00n"></ul></details>'),M_=p('<p class="note svelte-14dy00n"><b class="svelte-14dy00n"> </b> </p>'),z_=p('<button type="submit" class="svelte-14dy00n"> </button>'),N_=p('<form class="svelte-14dy00n"><input maxlength="500" class="svelte-14dy00n"/> <!></form>'),O_=p('<button class="acknowledge svelte-14dy00n" aria-keyshortcuts="A"> <kbd class="svelte-14dy00n">A</kbd></button>'),q_=p('<button class="svelte-14dy00n"> </button>'),I_=p('<p class="may-not svelte-14dy00n"> </p>'),D_=p('<div class="buttons svelte-14dy00n"><!> <!></div> <!>',1),R_=p('<article><header class="svelte-14dy00n"><span class="shape svelte-14dy00n" aria-hidden="true"> </span> <h3 class="svelte-14dy00n"> </h3></header> <!> <!> <p class="since svelte-14dy00n"><span class="state svelte-14dy00n"> </span> <!></p> <!> <!> <!> <!> <!></article>');function C_(t,e){Ke(e,!0);let n=me(!1),r=me("");const s=Q(()=>Ee.isConcerned(e.incident.concerns)),i=Q(()=>Ee.offers("acknowledge")&&a(s)),c=Q(()=>Ee.offers("comment")&&a(s)),u=Q(()=>e.site.time_zone),f=Q(()=>e.incident.state==="unacknowledged"||e.incident.state==="returned_unacknowledged"),h=Q(()=>Io(e.incident)),m=Q(()=>Fc(e.incident).map(P=>Lc(P,e.view))),g=Q(()=>a(m)[0]),y=Q(()=>a(m).slice(1)),$=Q(()=>e.incident.cleared_at??e.now),S={unacknowledged:"incident-new",acknowledged:"incident-acknowledged",returned_unacknowledged:"incident-returned",normal:"incident-normal"},W={unacknowledged:"■",acknowledged:"□",returned_unacknowledged:"◇",normal:"○"};async function I(P){await P(a(r).trim())&&(G(r,""),G(n,!1))}function R(P){P.preventDefault(),a(r).trim()!==""&&I(e.oncomment)}var A=R_(),j=w(A),O=w(j),B=v(O,!0),Y=o(O,2),te=v(Y,!0),ie=o(j,2);{var q=P=>{var ee=$_();let V;var C=v(ee,!0);b(L=>{V=Xe(ee,1,"first svelte-14dy00n",null,V,{over:!a(g).active}),l(C,L)},[()=>Zs(e.site,a(g),e.now)]),_(P,ee)};M(ie,P=>{a(g)&&P(q)})}var k=o(ie,2);{var X=P=>{var ee=E_(),V=v(ee,!0);b(C=>l(V,C),[()=>Oc(e.site,e.incident.loss)]),_(P,ee)};M(k,P=>{e.incident.loss&&P(X)})}var F=o(k,2),K=w(F),D=v(K,!0),ne=o(K),J=o(ne);{var fe=P=>{var ee=Ft();b(V=>l(ee,` · ${V??""}`),[()=>d("incident-ended",{at:et(e.incident.cleared_at,e.now,a(u))})]),_(P,ee)};M(J,P=>{e.incident.cleared_at&&P(fe)})}var ue=o(F,2);{var oe=P=>{var ee=S_(),V=v(ee,!0);b(C=>l(V,C),[()=>d("incident-replaces",{number:String(e.incident.replaces.id),count:String(e.incident.replaces.count),since:et(e.incident.replaces.since,e.now,a(u))})]),_(P,ee)};M(ue,P=>{e.incident.replaces&&P(oe)})}var z=o(ue,2);{var H=P=>{var ee=A_(),V=w(ee),C=v(V,!0),L=o(V,2);ze(L,21,()=>a(y),U=>`${U.condition}/${U.subject}`,(U,de)=>{var se=T_();let E;var x=w(se),T=o(x);{var ae=_e=>{var he=Ft();b(ke=>l(he,`· ${ke??""}`),[()=>d("member-over")]),_(_e,he)};M(T,_e=>{a(de).active||_e(ae)})}b(_e=>{E=Xe(se,1,"svelte-14dy00n",null,E,{over:!a(de).active}),l(x,_e)},[()=>Zs(e.site,a(de),e.now)]),_(U,se)}),b(U=>l(C,U),[()=>d("incident-members",{n:a(y).length,count:String(a(y).length)})]),_(P,ee)};M(z,P=>{a(y).length>0&&P(H)})}var N=o(z,2);ze(N,17,()=>e.incident.notes,br,(P,ee)=>{var V=M_(),C=w(V),L=v(C),U=o(C);b((de,se)=>{l(L,`${de??""} ${a(ee).by??""}`),l(U,`${se??""}${a(ee).comment?`: ${a(ee).comment}`:""}`)},[()=>et(a(ee).at,e.now,a(u)),()=>a(ee).acknowledges?` · ${d("incident-acknowledged")}`:""]),_(P,V)});var Z=o(N,2);{var ce=P=>{var ee=N_(),V=w(ee),C=o(V,2);{var L=U=>{var de=z_(),se=v(de,!0);b((E,x)=>{de.disabled=E,l(se,x)},[()=>e.pending||a(r).trim()==="",()=>d("comment-send")]),_(U,de)};M(C,U=>{a(f)||U(L)})}b((U,de)=>{we(V,"placeholder",U),we(V,"aria-label",de)},[()=>d("comment-placeholder"),()=>d("comment")]),on("submit",ee,R),Mt(V,()=>a(r),U=>G(r,U)),_(P,ee)};M(Z,P=>{a(n)&&P(ce)})}var re=o(Z,2);{var le=P=>{var ee=D_(),V=Me(ee),C=w(V);{var L=x=>{var T=O_(),ae=w(T);b(_e=>{T.disabled=e.pending,l(ae,`${_e??""} `)},[()=>d(e.pending?"acknowledging":"acknowledge")]),qe("click",T,()=>{I(e.onacknowledge)}),_(x,T)};M(C,x=>{a(f)&&a(i)&&x(L)})}var U=o(C,2);{var de=x=>{var T=q_(),ae=v(T,!0);b(_e=>{we(T,"aria-expanded",a(n)),l(ae,_e)},[()=>d("comment")]),qe("click",T,()=>G(n,!a(n))),_(x,T)};M(U,x=>{a(c)&&x(de)})}var se=o(V,2);{var E=x=>{var T=I_(),ae=v(T,!0);b(_e=>l(ae,_e),[()=>d(a(s)?"me-may-not":"me-not-yours")]),_(x,T)};M(se,x=>{!a(i)&&!a(c)&&x(E)})}_(P,ee)};M(re,P=>{e.view.mode!=="replay"&&P(le)})}b((P,ee,V)=>{Xe(A,1,`${a(h)??""} ${e.incident.state??""}`,"svelte-14dy00n"),we(A,"data-incident",e.incident.id),we(A,"data-state",e.incident.state),l(B,W[e.incident.state]),l(te,P),l(D,ee),l(ne,` ${V??""}`)},[()=>d("incident-cause",{cause:Ic(e.site,e.incident)}),()=>d(S[e.incident.state]),()=>d("incident-since",{at:et(e.incident.raised_at,e.now,a(u)),span:Ot(Va(e.incident.raised_at,a($)))})]),_(t,A),Ge()}Pt(["click"]);var P_=p('<dialog aria-labelledby="name-title" class="svelte-soaz7w"><form class="svelte-soaz7w"><h2 id="name-title" class="svelte-soaz7w"> </h2> <label for="name-field"> </label> <input id="name-field" maxlength="80" autocomplete="name" class="svelte-soaz7w"/> <p class="quiet"> </p> <div><button type="submit" class="yes svelte-soaz7w"> </button> <button type="button"> </button></div></form></dialog>');function L_(t,e){Ke(e,!0);let n=me(gt(Ee.name)),r;ln(()=>r.showModal());function s(j){j.preventDefault(),a(n).trim()!==""&&e.named(a(n).trim())}var i=P_(),c=w(i),u=w(c),f=v(u,!0),h=o(u,2),m=v(h,!0),g=o(h,2),y=o(g,2),$=v(y,!0),S=o(y,2),W=w(S),I=v(W,!0),R=o(W,2),A=v(R,!0);aa(i,j=>r=j,()=>r),b((j,O,B,Y,te,ie)=>{l(f,j),l(m,O),l($,B),W.disabled=Y,l(I,te),l(A,ie)},[()=>d("name-title"),()=>d("name-field"),()=>d("name-hint"),()=>a(n).trim()==="",()=>d("name-save"),()=>d("cancel")]),on("cancel",i,()=>e.named(null)),on("submit",c,s),Mt(g,()=>a(n),j=>G(n,j)),qe("click",R,()=>e.named(null)),_(t,i),Ge()}Pt(["click"]);var j_=p('<p class="quiet"> <button class="plain svelte-wxtk5e"> </button></p>'),F_=p('<p class="error svelte-wxtk5e" role="alert"> </p>'),U_=p('<p class="nothing svelte-wxtk5e" role="status"><b class="svelte-wxtk5e"> </b><br/> <!></p>'),H_=p('<li class="svelte-wxtk5e"><!></li>'),V_=p('<p class="rest svelte-wxtk5e"> </p>'),W_=p('<aside class="svelte-wxtk5e"><div class="head svelte-wxtk5e"><h2 class="svelte-wxtk5e"> </h2> <!></div> <!> <div><!> <!> <ul></ul> <!></div> <!></aside> <!>',1);function B_(t,e){Ke(e,!0);const n=5,r={unacknowledged:0,acknowledged:1,returned_unacknowledged:2,normal:3},s=C=>+!Ee.isConcerned(C.concerns),i=Q(()=>[...e.view.incidents].sort((C,L)=>s(C)-s(L)||Number(dr(C))-Number(dr(L))||r[C.state]-r[L.state]||C.id-L.id)),c=Q(()=>a(i).slice(0,n)),u=Q(()=>a(i).length-a(c).length),f=Q(()=>e.view.stages.some(({state:C})=>C==="unknown"));let h=me(null),m=()=>{},g=me(gt([])),y=me("");function $(C,L){m=L,Ee.name||!Ee.isOpen?C(Ee.name):G(h,C,!0)}async function S(C,L){G(g,[...a(g),C],!0),G(y,"");try{return await Ee.doing(L),!0}catch(U){return G(y,d("refused",{error:U instanceof Error?U.message:String(U)}),!0),!1}finally{G(g,a(g).filter(U=>U!==C),!0)}}const W=C=>Ee.me?.person?.name??C,I=(C,L)=>new Promise(U=>{$(de=>{S(C,()=>L(W(de))).then(U)},()=>U(!1))}),R=(C,L)=>I(C.id,U=>kf(C.id,U,L)),A=0,j=C=>{I(A,L=>$f(C,L))},O=C=>{I(A,L=>Ef(C,L))},B=(C,L)=>I(C.id,U=>xf(C.id,U,L)),Y=C=>C.state==="unacknowledged"||C.state==="returned_unacknowledged";function te(C){if(C.code!=="KeyA"||C.ctrlKey||C.metaKey||C.altKey||C.repeat||a(h)||C.target instanceof Element&&C.target.closest("input, textarea, dialog")||e.view.mode==="replay"||Ee.asking||!Ee.offers("acknowledge"))return;const L=a(i).find(U=>Y(U)&&Ee.isConcerned(U.concerns));L&&C.preventDefault(),L&&!a(g).includes(L.id)&&R(L,"")}function ie(C){const L=a(h);if(G(h,null),C===null)return m();Ee.set(C),L?.(C)}var q=W_();on("keydown",Ia,te);var k=Me(q),X=w(k),F=w(X),K=v(F,!0),D=o(F,2);{var ne=C=>{var L=j_(),U=w(L),de=o(U),se=v(de,!0);b((E,x)=>{l(U,`${E??""} `),l(se,x)},[()=>d("name-current",{name:Ee.name}),()=>d("name-change")]),qe("click",de,()=>G(h,()=>{})),_(C,L)};M(D,C=>{Ee.isOpen&&Ee.name&&C(ne)})}var J=o(X,2);{var fe=C=>{var L=F_(),U=v(L);b(()=>l(U,`■ ${a(y)??""}`)),_(C,L)};M(J,C=>{a(y)&&C(fe)})}var ue=o(J,2);let oe;var z=w(ue);{let C=Q(()=>a(g).includes(A));y_(z,{get site(){return e.site},get view(){return e.view},get now(){return e.now},get pending(){return a(C)},onissue:j,oncalloff:O})}var H=o(z,2);{var N=C=>{var L=U_(),U=w(L),de=v(U,!0),se=o(U,3);{var E=x=>{var T=Ft();b(ae=>l(T,ae),[()=>d(a(f)?"incidents-none-blind":"incidents-none-more")]),_(x,T)};M(se,x=>{e.doubtful||x(E)})}b(x=>l(de,x),[()=>d("incidents-none")]),_(C,L)};M(H,C=>{a(c).length===0&&C(N)})}var Z=o(H,2);ze(Z,21,()=>a(c),C=>C.id,(C,L)=>{var U=H_(),de=w(U);{let se=Q(()=>a(g).includes(a(L).id));C_(de,{get site(){return e.site},get view(){return e.view},get incident(){return a(L)},get now(){return e.now},get pending(){return a(se)},onacknowledge:E=>R(a(L),E),oncomment:E=>B(a(L),E)})}_(C,U)});var ce=o(Z,2);{var re=C=>{var L=V_(),U=v(L,!0);b(de=>l(U,de),[()=>d("incidents-rest",{n:a(u),count:String(a(u))})]),_(C,L)};M(ce,C=>{a(u)>0&&C(re)})}var le=o(ue,2);{var P=C=>{x_(C,{})};M(le,C=>{a(i).length<=3&&C(P)})}var ee=o(k,2);{var V=C=>{L_(C,{named:ie})};M(ee,C=>{a(h)&&C(V)})}b((C,L)=>{we(k,"aria-label",C),l(K,L),oe=Xe(ue,1,"list svelte-wxtk5e",null,oe,{roomy:a(c).length<=2})},[()=>d("incidents-title"),()=>d("incidents-title")]),_(t,q),Ge()}Pt(["click"]);var K_=p('<span aria-hidden="true">■</span> ',1),G_=p('<div role="alert"><!></div>');function Y_(t,e){Ke(e,!0);const n=Intl.DateTimeFormat().resolvedOptions().timeZone,r=Q(()=>Ze.lost?d("link-lost",{at:da(Ze.heardAt,n)}):Ze.frozen?d("link-frozen",{at:da(Ze.movedAt,n)}):"");var s=G_();let i;var c=w(s);{var u=f=>{var h=K_(),m=o(Me(h));b(()=>l(m,` ${a(r)??""}`)),_(f,h)};M(c,f=>{a(r)&&f(u)})}b(()=>i=Xe(s,1,"bar svelte-1gd3r34",null,i,{shown:a(r)!==""})),_(t,s),Ge()}var Z_=p('<p class="kept svelte-miihbt"> </p>'),ki=p('<p class="quiet"> </p>'),X_=p('<p class="warn svelte-miihbt" data-caps=""><span aria-hidden="true">▲</span> </p>'),J_=p('<p class="bad svelte-miihbt"><span aria-hidden="true">■</span> </p>'),Q_=p('<p class="bad svelte-miihbt" data-failure=""><span aria-hidden="true">■</span> </p>'),em=p('<button type="button"> </button>'),tm=p('<dialog aria-labelledby="sign-title" data-sign-in="" class="svelte-miihbt"><form class="svelte-miihbt"><h2 id="sign-title" class="svelte-miihbt"> </h2> <!> <!> <label for="sign-login"> </label> <input id="sign-login" maxlength="64" autocomplete="username" autocapitalize="none" spellcheck="false" class="svelte-miihbt"/> <label for="sign-password"> </label> <input id="sign-password" autocomplete="current-password" aria-describedby="sign-said" class="svelte-miihbt"/> <label class="show svelte-miihbt"><input type="checkbox" class="svelte-miihbt"/> </label> <div id="sign-said" aria-live="polite" class="svelte-miihbt"><!> <!></div> <div class="buttons svelte-miihbt"><button type="submit" class="yes svelte-miihbt"> </button> <!></div></form></dialog>');function xi(t,e){Ke(e,!0);let n=_s(e,"alone",3,!1),r=me(gt(localStorage.getItem("tizbek.login")??"")),s=me(""),i=me(!1),c=me(!1),u=me(!1),f=me(""),h=me(0),m=me(gt(Date.now())),g,y,$;const S=Q(()=>Math.max(0,Math.ceil((a(h)-a(m))/1e3)));ln(()=>{g.showModal(),(a(r)===""?y:$).focus();const L=setInterval(()=>G(m,Date.now(),!0),250);return()=>clearInterval(L)});const W=L=>G(i,L.getModifierState?.("CapsLock")??!1,!0);async function I(L){if(L.preventDefault(),!(a(u)||a(S)>0||a(r).trim()===""||a(s)==="")){G(u,!0),G(f,"");try{const U=await ff(a(r),a(s));localStorage.setItem("tizbek.login",a(r).trim()),G(s,""),Ee.answered(U)}catch(U){G(f,U instanceof cn?U.message:d("entry-no-link"),!0),U instanceof cn&&U.retrySecs!==null?(G(f,""),G(m,Date.now(),!0),G(h,a(m)+U.retrySecs*1e3)):G(s,""),$.focus()}G(u,!1)}}function R(L){n()?L.preventDefault():Ee.answered(null)}var A=tm();on("keydown",Ia,W),on("keyup",Ia,W);var j=w(A),O=w(j),B=v(O,!0),Y=o(O,2);{var te=L=>{var U=Z_(),de=v(U,!0);b(se=>l(de,se),[()=>d("sign-kept")]),_(L,U)};M(Y,L=>{e.kept&&L(te)})}var ie=o(Y,2);{var q=L=>{var U=ki(),de=v(U,!0);b(se=>l(de,se),[()=>d("who-ended")]),_(L,U)},k=L=>{var U=ki(),de=v(U,!0);b(se=>l(de,se),[()=>d("who-look")]),_(L,U)};M(ie,L=>{Ee.me?.ended?L(q):n()&&L(k,1)})}var X=o(ie,2),F=v(X,!0),K=o(X,2);aa(K,L=>y=L,()=>y);var D=o(K,2),ne=v(D,!0),J=o(D,2);aa(J,L=>$=L,()=>$);var fe=o(J,2),ue=w(fe),oe=o(ue),z=o(fe,2),H=w(z);{var N=L=>{var U=X_(),de=o(w(U));b(se=>l(de,` ${se??""}`),[()=>d("sign-caps")]),_(L,U)};M(H,L=>{a(i)&&L(N)})}var Z=o(H,2);{var ce=L=>{var U=J_(),de=o(w(U));b(se=>{we(U,"data-wait",a(S)),l(de,` ${se??""}`)},[()=>d("sign-again",{wait:Ot(a(S))})]),_(L,U)},re=L=>{var U=Q_(),de=o(w(U));b(()=>l(de,` ${a(f)??""}`)),_(L,U)};M(Z,L=>{a(S)>0?L(ce):a(f)!==""&&L(re,1)})}var le=o(z,2),P=w(le),ee=v(P,!0),V=o(P,2);{var C=L=>{var U=em(),de=v(U,!0);b(se=>l(de,se),[()=>d("cancel")]),qe("click",U,()=>Ee.answered(null)),_(L,U)};M(V,L=>{n()||L(C)})}aa(A,L=>g=L,()=>g),b((L,U,de,se,E,x)=>{l(B,L),l(F,U),l(ne,de),we(J,"type",a(c)?"text":"password"),we(J,"aria-invalid",a(f)!==""),l(oe,` ${se??""}`),P.disabled=E,l(ee,x)},[()=>d("sign-title"),()=>d("sign-login"),()=>d("sign-password"),()=>d("sign-show"),()=>a(u)||a(S)>0||a(r).trim()===""||a(s)==="",()=>d("sign-do")]),on("cancel",A,R),on("submit",j,I),Mt(K,()=>a(r),L=>G(r,L)),Mt(J,()=>a(s),L=>G(s,L)),Ru(ue,()=>a(c),L=>G(c,L)),_(t,A),Ge()}Pt(["click"]);var nm=p('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td></tr>'),am=p('<tr><th scope="row" class="svelte-4cdlft"> </th><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="n svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td><td class="svelte-4cdlft"> </td></tr>'),rm=p('<section class="svelte-4cdlft"><table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th></tr></thead><tbody></tbody></table> <table class="svelte-4cdlft"><thead class="svelte-4cdlft"><tr><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="n svelte-4cdlft">%</th><th scope="col" class="n svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th><th scope="col" class="svelte-4cdlft"> </th></tr></thead><tbody></tbody></table></section>');function sm(t,e){Ke(e,!0);const n=Q(()=>new Map(e.view.stages.map(P=>[P.id,P]))),r=Q(()=>new Map(e.view.buffers.map(P=>[P.id,P])));var s=rm(),i=w(s),c=w(i),u=w(c),f=w(u),h=v(f,!0),m=o(f),g=v(m,!0),y=o(m),$=v(y,!0),S=o(y),W=v(S),I=o(S),R=v(I),A=o(I),j=v(A),O=o(A),B=v(O),Y=o(O),te=v(Y),ie=o(Y),q=v(ie,!0),k=o(c);ze(k,21,()=>e.site.stages,P=>P.id,(P,ee)=>{const V=Q(()=>a(n).get(a(ee).id)),C=Q(()=>a(V)&&a(V).state!=="unknown");var L=nm(),U=w(L),de=v(U),se=o(U),E=v(se),x=o(se),T=v(x,!0),ae=o(x),_e=v(ae,!0),he=o(ae),ke=v(he,!0),be=o(he),Se=v(be,!0),Ne=o(be),Te=v(Ne,!0),Ce=o(Ne),Ae=v(Ce,!0),Ie=o(Ce),Be=v(Ie,!0);b((Ve,lt,xt,pt,qt,Gt,tn,Oe,pe,$e,Le)=>{l(de,`${Ve??""}${lt??""}`),l(E,`${xt??""}${pt??""}`),l(T,qt),l(_e,Gt),l(ke,tn),l(Se,Oe),l(Te,pe),l(Ae,$e),l(Be,Le)},[()=>bt(a(ee).name),()=>e.view.drum?.stage===a(ee).id?` · ${d("drum-mark")}`:"",()=>a(V)?So(a(V)):d("stage-unknown"),()=>a(V)?.estimated?` · ${ts(e.site,a(V).estimated,e.now)}`:"",()=>a(V)?To(a(V)):"—",()=>a(C)&&a(V).rate!==null?Qr(a(V).rate):"—",()=>a(V)?Qr(a(V).planned_rate):"—",()=>a(C)?ge(a(V).actual):"—",()=>a(V)?ge(a(V).planned):"—",()=>a(V)?.end?pr(a(V).end.done):"—",()=>a(V)?.end&&a(V).end.met!==null?Wn(a(V).end.met):"—"]),_(P,L)});var X=o(i,2),F=w(X),K=w(F),D=w(K),ne=v(D,!0),J=o(D),fe=v(J),ue=o(J),oe=v(ue),z=o(ue,2),H=v(z),N=o(z),Z=v(N,!0),ce=o(N),re=v(ce,!0),le=o(F);ze(le,21,()=>e.site.buffers,P=>P.id,(P,ee)=>{const V=Q(()=>a(r).get(a(ee).id));var C=am(),L=w(C),U=v(L),de=o(L),se=v(de,!0),E=o(de),x=v(E,!0),T=o(E),ae=v(T,!0),_e=o(T),he=v(_e,!0),ke=o(_e),be=v(ke,!0),Se=o(ke),Ne=v(Se,!0);b((Te,Ce,Ae,Ie,Be,Ve,lt,xt)=>{l(U,`${Te??""}${Ce??""}`),l(se,Ae),l(x,Ie),l(ae,Be),l(he,Ve),l(be,lt),l(Ne,xt)},[()=>bt(a(ee).name),()=>a(V)?.estimated?` · ${ts(e.site,a(V).estimated,e.now)}`:"",()=>a(V)?ge(a(V).level):"—",()=>a(V)?ge(a(V).sigma):"—",()=>a(V)?ge(a(V).level/a(ee).capacity*100):"—",()=>a(V)&&a(V).net!==null?mn(a(V).net):"—",()=>a(V)?Mo(a(ee),a(V).level,ws(a(ee),a(V),e.view.incidents),e.now,e.site.time_zone):d("stage-unknown"),()=>a(V)?.zone?zo(a(V).zone):"—"]),_(P,C)}),b((P,ee,V,C,L,U,de,se,E,x,T,ae,_e,he,ke,be,Se,Ne,Te,Ce,Ae,Ie)=>{l(h,P),l(g,ee),l($,V),l(W,`${C??""}, ${L??""}`),l(R,`${U??""}, ${de??""}`),l(j,`${se??""}, ${E??""}`),l(B,`${x??""}, ${T??""}`),l(te,`${ae??""}, ${_e??""}`),l(q,he),l(ne,ke),l(fe,`${be??""}, ${Se??""}`),l(oe,`±, ${Ne??""}`),l(H,`${Te??""}, ${Ce??""}`),l(Z,Ae),l(re,Ie)},[()=>d("stage-label"),()=>d("state-label"),()=>d("lag-label"),()=>d("rate-label"),()=>za(e.site),()=>d("planned-label"),()=>za(e.site),()=>d("actual-label"),()=>at(e.site),()=>d("planned-label"),()=>at(e.site),()=>d("end-title"),()=>at(e.site),()=>d("plan-trial-chance"),()=>d("buffer-label"),()=>d("level-label"),()=>at(e.site),()=>at(e.site),()=>d("net-label"),()=>za(e.site),()=>d("clock-label"),()=>d("zone-label")]),_(t,s),Ge()}var im=p('<div class="veil hatched svelte-1n46o8q"></div>'),om=p('<div class="page svelte-1n46o8q"><!> <!> <main><!> <!> <!></main> <!></div>'),lm=p('<p class="waiting svelte-1n46o8q" role="status"> </p>'),um=p("<!> <!>",1);function cm(t,e){Ke(e,!0);let n=me(!1),r=me(""),s=!1;async function i(){try{await Ee.look(),G(r,"")}catch{G(r,d("entry-no-link"),!0),setTimeout(()=>{i()},2e3)}}i(),Ee.start(),ln(()=>{!Ee.may("look")||s||(s=!0,Ze.start())});const c=Q(()=>Ee.me!==null&&!Ee.may("look"));ln(()=>{document.documentElement.lang=ca.current,document.documentElement.dataset.theme=Jn.current,document.title=Ze.site?`${bt(Ze.site.name)} · Tizbek`:"Tizbek"});const u=Q(()=>Ze.lost||Ze.frozen||a(c));var f=um(),h=Me(f);{var m=W=>{var I=om(),R=w(I);l_(R,{get site(){return Ze.site},get view(){return Ze.view},get now(){return Ze.now},get doubtful(){return a(u)}});var A=o(R,2);Y_(A,{});var j=o(A,2);let O;var B=w(j);{var Y=F=>{sm(F,{get site(){return Ze.site},get view(){return Ze.view},get now(){return Ze.now}})},te=F=>{df(F,{get site(){return Ze.site},get view(){return Ze.view},get now(){return Ze.now}})};M(B,F=>{a(n)?F(Y):F(te,-1)})}var ie=o(B,2);B_(ie,{get site(){return Ze.site},get view(){return Ze.view},get now(){return Ze.now},get doubtful(){return a(u)}});var q=o(ie,2);{var k=F=>{var K=im();_(F,K)};M(q,F=>{a(u)&&F(k)})}var X=o(j,2);Zf(X,{get site(){return Ze.site},get mode(){return Ze.view.mode},get asTable(){return a(n)},set asTable(F){G(n,F,!0)}}),b(()=>O=Xe(j,1,"svelte-1n46o8q",null,O,{doubtful:a(u)})),_(W,I)},g=W=>{var I=lm(),R=v(I,!0);b(A=>l(R,A),[()=>a(r)!==""?a(r):Ze.error?d("link-refused",{error:Ze.error}):d("loading")]),_(W,I)};M(h,W=>{Ze.site&&Ze.view?W(m):a(c)||W(g,1)})}var y=o(h,2);{var $=W=>{xi(W,{get kept(){return Ee.asking.kept}})},S=W=>{xi(W,{kept:!1,alone:!0})};M(y,W=>{Ee.asking?W($):a(c)&&W(S,1)})}_(t,f),Ge()}const Vo=document.getElementById("page");if(!Vo)throw new Error("index.html has no #page");bu(cm,{target:Vo});
